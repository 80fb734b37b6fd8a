using Provenance.Documents.Buffers;

namespace Provenance.Formats.Warc;

/// <summary>A window as a stream again, for what unpacks streams.</summary>
internal sealed class WindowStream(ByteWindow window) : ForwardStream
{
    /// <summary>Whether a read has met the end: what tells packed data that is cut off from damaged data.</summary>
    internal bool MetEnd { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        var read = window.Take(buffer);
        MetEnd |= read == 0 && buffer.Length > 0;
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) window.Dispose();

        base.Dispose(disposing);
    }
}
