namespace Provenance.Formats.Xz;

/// <summary>A stream that fills whole buffers, knows its position and its next bytes, and keeps apart its own errors from those of whoever reads it.</summary>
internal sealed class CountedStream(Stream inner) : Stream
{
    private readonly byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _end;
    private long _position;

    /// <summary>The error of the inner stream; null for none.</summary>
    internal Exception? Failure { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _position;
        set => throw new NotSupportedException();
    }

    /// <summary>Returns the next bytes without consuming them; fewer at the end.</summary>
    /// <param name="bytes">Number of bytes, at most 64 KiB.</param>
    internal ReadOnlySpan<byte> Peek(int bytes)
    {
        if (_end - _start < bytes)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
            while (_end < bytes && Fill() > 0)
            {
            }
        }

        return _buffer.AsSpan(_start, Math.Min(bytes, _end - _start));
    }

    public override int Read(Span<byte> buffer)
    {
        var read = 0;
        while (read < buffer.Length)
        {
            if (_start == _end)
            {
                (_start, _end) = (0, 0);
                if (Fill() == 0) break;
            }

            var part = Math.Min(_end - _start, buffer.Length - read);
            _buffer.AsSpan(_start, part).CopyTo(buffer[read..]);
            (_start, read) = (_start + part, read + part);
        }

        _position += read;
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int ReadByte()
    {
        if (_start == _end) return Peek(1).IsEmpty ? -1 : ReadByte();

        _position++;
        return _buffer[_start++];
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private int Fill()
    {
        try
        {
            var read = inner.Read(_buffer, _end, _buffer.Length - _end);
            _end += read;
            return read;
        }
        catch (Exception e)
        {
            Failure = e;
            throw;
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();

        base.Dispose(disposing);
    }
}
