using System.Buffers;
using Provenance.Documents.Buffers;

namespace Provenance.Documents.Compression;

/// <summary>
/// Packed bytes for an unpacker that may have to go back. Bytes from the start of a piece are kept while there is room, and some of those before
/// the current position always. An inflater takes more bytes than it needs and does not tell how many, so the last bytes given to it are known.
/// </summary>
internal sealed class PackedFeed(Stream packed) : ForwardStream
{
    /// <summary>Maximum number of bytes held: more than a piece has that unpacks to <see cref="PieceStream.HeldBytes"/>.</summary>
    private const int MaxBytes = 2 * 1024 * 1024;

    private const int FirstBytes = 64 * 1024;

    /// <summary>Number of bytes kept before the current position, unless a piece that began earlier is kept. Damaged data is unpacked across the end of its piece, by far less than this.</summary>
    private const int History = 128 * 1024;

    /// <summary>Number of bytes kept back until more arrive, so that a trailer is never cut while more follows. The very last bytes are given one by one, so that no search is needed.</summary>
    private const int Withheld = 64;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(FirstBytes);
    private long _offset;
    private int _kept;
    private int _given;
    private int _start;
    private int _end;
    private bool _marked;
    private bool _ended;
    private bool _disposed;

    /// <summary>True if more was requested than there is, which never happens for a complete piece.</summary>
    internal bool MetEnd { get; private set; }

    /// <summary>Offset in the file of the first byte not given yet.</summary>
    internal long Offset => _offset + _start;

    /// <summary>Offset in the file of the first byte that is still held.</summary>
    internal long Earliest => _offset + _kept;

    /// <summary>The bytes not given yet.</summary>
    internal ReadOnlySpan<byte> Rest => _buffer.AsSpan(_start.._end);

    /// <summary>True if the inflater needed all bytes given.</summary>
    internal bool IsExact => _start - _given <= 1;

    /// <summary>Returns the bytes given last, and the first bytes of the rest after them.</summary>
    internal ReadOnlySpan<byte> Given(int behind) => _buffer.AsSpan(_given..Math.Min(_end, _start + behind));

    /// <summary>Returns the last bytes read so far.</summary>
    internal ReadOnlySpan<byte> Last(int count) => _buffer.AsSpan(Math.Max(_kept, _end - count).._end);

    /// <summary>Continues after this number of bytes of <see cref="Given"/>.</summary>
    internal void GoTo(int length) => _given = _start = _given + length;

    /// <summary>Skips bytes of the rest.</summary>
    internal void Skip(int length) => _given = _start += length;

    /// <summary>Keeps all bytes from here on, while there is room.</summary>
    internal void Mark() => (_kept, _marked) = (_start, true);

    /// <summary>Ends <see cref="Mark"/>.</summary>
    internal void Release() => _marked = false;

    /// <summary>Continues at an offset from <see cref="Earliest"/> on.</summary>
    internal void Return(long offset)
    {
        _given = _start = (int)(offset - _offset);
        MetEnd = false;
    }

    /// <summary>Reads more bytes after the rest; returns false at the end, or if there is no room.</summary>
    internal bool More()
    {
        if (_ended || (_end == _buffer.Length && !MakeRoom())) return false;

        var read = packed.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        _ended = read == 0;
        return !_ended;
    }

    public override int Read(Span<byte> buffer)
    {
        _given = _start;
        while (_end - _start <= Withheld && More())
        {
        }

        var rest = _end - _start;
        MetEnd |= rest == 0 && buffer.Length > 0;
        var length = Math.Min(buffer.Length, rest > Withheld ? rest - Withheld : Math.Min(rest, 1));
        _buffer.AsSpan(_start, length).CopyTo(buffer);
        _start += length;
        return length;
    }

    /// <summary>Makes room behind the bytes read: where enough at the front is no longer needed, or in a larger buffer.</summary>
    private bool MakeRoom()
    {
        if (!_marked) _kept = Math.Max(_kept, _given - History);

        var to = _buffer;
        if (_kept < _buffer.Length / 2)
        {
            if (_buffer.Length < (_marked ? MaxBytes : 4 * History)) to = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
            else _kept = Math.Max(_kept, Math.Min(_given, _buffer.Length / 2));
        }

        _buffer.AsSpan(_kept.._end).CopyTo(to);
        if (to != _buffer) ArrayPool<byte>.Shared.Return(_buffer);

        _buffer = to;
        _offset += _kept;
        (_given, _start, _end, _kept) = (_given - _kept, _start - _kept, _end - _kept, 0);
        return _end < _buffer.Length;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && !_disposed)
        {
            packed.Dispose();
            ArrayPool<byte>.Shared.Return(_buffer);
            (_buffer, _kept, _given, _start, _end, _ended, _disposed) = ([], 0, 0, 0, 0, true, true);
        }

        base.Dispose(disposing);
    }
}
