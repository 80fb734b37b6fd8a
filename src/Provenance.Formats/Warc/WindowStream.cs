namespace Provenance.Formats.Warc;

/// <summary>A window as a stream again, for what unpacks streams.</summary>
internal sealed class WindowStream(ByteWindow window) : Stream
{
    /// <summary>Whether a read has met the end: what tells packed data that is cut off from damaged data.</summary>
    internal bool MetEnd { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        var read = window.Take(buffer);
        MetEnd |= read == 0 && buffer.Length > 0;
        return read;
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

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            window.Dispose();
        }

        base.Dispose(disposing);
    }
}
