using Provenance.Documents.Buffers;

namespace Provenance.Formats.Warc;

/// <summary>A window as a stream, for unpackers.</summary>
internal sealed class WindowStream(ByteWindow window) : ForwardStream
{
    /// <summary>True if a read has reached the end; this tells truncated packed data from damaged data.</summary>
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
