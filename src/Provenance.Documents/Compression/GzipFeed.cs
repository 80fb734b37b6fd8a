using Provenance.Documents.Buffers;

namespace Provenance.Documents.Compression;

/// <summary>
/// Packed bytes for an inflater, which takes more of them than it needs and does not tell how many: what it was given last is kept, so that the
/// end of a member can be looked for there. The last bytes of all are given one by one, which leaves nothing to look for.
/// </summary>
internal sealed class GzipFeed(Stream packed) : ForwardStream
{
    /// <summary>More than an inflater asks for at once, so that what it was given is there still.</summary>
    private const int BufferBytes = 32 * 1024;

    /// <summary>Bytes that are kept back until more are there: enough that a trailer is never cut where more follows.</summary>
    private const int Held = 64;

    private readonly byte[] _buffer = new byte[BufferBytes];
    private int _given;
    private int _start;
    private int _end;
    private bool _ended;

    /// <summary>Whether more was asked for than there is: a member that is whole never does.</summary>
    internal bool MetEnd { get; private set; }

    /// <summary>What has not been given yet.</summary>
    internal ReadOnlySpan<byte> Rest => _buffer.AsSpan(_start.._end);

    /// <summary>What was given last, and the first bytes of the rest behind it.</summary>
    internal ReadOnlySpan<byte> Given(int behind) => _buffer.AsSpan(_given..Math.Min(_end, _start + behind));

    /// <summary>Whether there is no room for more of the rest.</summary>
    internal bool IsFull => _given == 0 && _end == _buffer.Length;

    /// <summary>Whether the inflater needed all that it was given.</summary>
    internal bool IsExact => _start - _given <= 1;

    /// <summary>Begins to give anew after so many bytes of <see cref="Given"/>.</summary>
    internal void GoTo(int length) => _given = _start = _given + length;

    /// <summary>Passes over bytes of the rest.</summary>
    internal void Skip(int length) => _given = _start += length;

    /// <summary>Reads more behind the rest; false where there is no more, or no room.</summary>
    internal bool More()
    {
        if (_given > 0)
        {
            _buffer.AsSpan(_given.._end).CopyTo(_buffer);
            (_start, _end, _given) = (_start - _given, _end - _given, 0);
        }

        if (_ended || _end == _buffer.Length) return false;

        var read = packed.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        _ended = read == 0;
        return !_ended;
    }

    public override int Read(Span<byte> buffer)
    {
        _given = _start;
        while (_end - _start <= Held && More())
        {
        }

        var rest = _end - _start;
        MetEnd |= rest == 0 && buffer.Length > 0;
        var length = Math.Min(buffer.Length, rest > Held ? rest - Held : Math.Min(rest, 1));
        _buffer.AsSpan(_start, length).CopyTo(buffer);
        _start += length;
        return length;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) packed.Dispose();

        base.Dispose(disposing);
    }
}
