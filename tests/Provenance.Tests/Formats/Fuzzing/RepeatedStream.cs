namespace Provenance.Tests.Formats.Fuzzing;

/// <summary>A start, then the same bytes over and over, up to a length, without holding them.</summary>
internal sealed class RepeatedStream(byte[] start, byte[] repeated, long length) : Stream
{
    private long _position;

    public override int Read(Span<byte> buffer)
    {
        var count = (int)Math.Min(buffer.Length, length - _position);
        for (var i = 0; i < count;)
        {
            var source = _position < start.Length ? start.AsSpan((int)_position) : repeated.AsSpan((int)((_position - start.Length) % repeated.Length));
            var piece = Math.Min(source.Length, count - i);
            source[..piece].CopyTo(buffer[i..]);
            i += piece;
            _position += piece;
        }

        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
