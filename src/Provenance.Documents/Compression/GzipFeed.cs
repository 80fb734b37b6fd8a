using Provenance.Documents.Buffers;

namespace Provenance.Documents.Compression;

/// <summary>
/// Packed bytes for an inflater, which takes more of them than it needs and does not tell how many. The last bytes given are kept, so that the
/// end of a member can be searched for in them. The very last bytes are given one by one, so that no search is needed.
/// </summary>
internal sealed class GzipFeed(Stream packed) : ForwardStream
{
    /// <summary>More than an inflater requests at once, so that the last bytes given are still there.</summary>
    private const int BufferBytes = 32 * 1024;

    /// <summary>Number of bytes kept back until more arrive, so that a trailer is never cut while more follows.</summary>
    private const int Held = 64;

    private readonly byte[] _buffer = new byte[BufferBytes];
    private int _given;
    private int _start;
    private int _end;
    private bool _ended;

    /// <summary>True if more was requested than there is, which never happens for a complete member.</summary>
    internal bool MetEnd { get; private set; }

    /// <summary>The bytes not given yet.</summary>
    internal ReadOnlySpan<byte> Rest => _buffer.AsSpan(_start.._end);

    /// <summary>Returns the bytes given last, and the first bytes of the rest after them.</summary>
    internal ReadOnlySpan<byte> Given(int behind) => _buffer.AsSpan(_given..Math.Min(_end, _start + behind));

    /// <summary>True if there is no room for more of the rest.</summary>
    internal bool IsFull => _given == 0 && _end == _buffer.Length;

    /// <summary>True if the inflater needed all bytes given.</summary>
    internal bool IsExact => _start - _given <= 1;

    /// <summary>Continues after this number of bytes of <see cref="Given"/>.</summary>
    internal void GoTo(int length) => _given = _start = _given + length;

    /// <summary>Skips bytes of the rest.</summary>
    internal void Skip(int length) => _given = _start += length;

    /// <summary>Reads more bytes after the rest; returns false at the end, or if there is no room.</summary>
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
