using System.Runtime.ExceptionServices;
using Provenance.Documents.Buffers;

namespace Provenance.Formats.Csv;

/// <summary>A stream that keeps what it has returned since the start of the current row, so that the row can be read again.</summary>
/// <param name="inner">The table; it stays open, as a reader closes its stream.</param>
internal sealed class CsvWindow(Stream inner) : ForwardStream
{
    private const int UsualBytes = 128 * 1024;

    private byte[] _bytes = new byte[UsualBytes];
    private long _offset;
    private int _start;
    private int _next;
    private int _end;
    private bool _ended;
    private ExceptionDispatchInfo? _fault;

    /// <summary>The bytes from the start of the current row that are known so far.</summary>
    internal ReadOnlySpan<byte> Row => _bytes.AsSpan(_start, _end - _start);

    /// <summary>Reads until the buffer is full, so that the bytes known do not depend on how the table arrives.</summary>
    public override int Read(Span<byte> buffer)
    {
        if (_next == _end && !Extend(buffer.Length)) return 0;

        var read = Math.Min(buffer.Length, _end - _next);
        _bytes.AsSpan(_next, read).CopyTo(buffer);
        _next += read;
        return read;
    }

    /// <summary>Forgets the bytes before an offset, at which a row starts.</summary>
    internal void StartRow(long offset) => _start = (int)(offset - _offset);

    /// <summary>Makes the bytes from an offset on the next ones to be read.</summary>
    internal void Rewind(long offset)
    {
        StartRow(offset);
        _next = _start;
    }

    /// <summary>Adds bytes to those known; returns false at the end of the table.</summary>
    /// <exception cref="InvalidDataException">The packed data is damaged here.</exception>
    internal bool Extend(int count)
    {
        if (_ended)
        {
            _fault?.Throw();
            return false;
        }

        Reserve(count);
        var before = _end;
        try
        {
            while (count > _end - before && !_ended)
            {
                var read = inner.Read(_bytes, _end, count - (_end - before));
                _end += read;
                _ended = read == 0;
            }
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            // raised after the bytes before it
            _fault = ExceptionDispatchInfo.Capture(e);
            _ended = true;
        }

        if (_end == before) _fault?.Throw();

        return _end > before;
    }

    /// <summary>Ends the table after the last whole line that is known from an offset on.</summary>
    internal void End(long offset)
    {
        StartRow(offset);
        _end = _start + Row.LastIndexOf((byte)'\n') + 1;
        _ended = true;
        _fault = null;
    }

    /// <summary>Forgets the bytes before damage, and goes on after it; returns the offset.</summary>
    internal long Resume()
    {
        _ended = false;
        _fault = null;
        _start = _next = _end;
        return _offset + _start;
    }

    /// <summary>Skips to the line after the one at the start of the row; returns its offset.</summary>
    internal long SkipLine()
    {
        while (true)
        {
            var end = Row.IndexOf((byte)'\n');
            if (end >= 0)
            {
                _start += end + 1;
                break;
            }

            // a long line is not kept
            _start = _end;
            _next = Math.Max(_next, _start);
            if (!Extend(UsualBytes / 2)) break;
        }

        _next = _start;
        return _offset + _start;
    }

    private void Reserve(int count)
    {
        if (_bytes.Length - _end >= count) return;

        var kept = _end - _start;
        var size = Math.Max(UsualBytes, (int)Math.Min(Array.MaxLength, 2L * (kept + count)));
        var to = _bytes.Length >= kept + count && _bytes.Length <= 4 * size ? _bytes : new byte[size];
        Row.CopyTo(to);
        _bytes = to;
        _offset += _start;
        _next -= _start;
        _end = kept;
        _start = 0;
    }
}
