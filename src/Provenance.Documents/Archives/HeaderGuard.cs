using Provenance.Documents.Buffers;

namespace Provenance.Documents.Archives;

/// <summary>
/// Stops a reader of tar archives that is about to take a header of gigabytes into memory, as an extended header may say that it has.
/// A fault in the packed data ends the archive: behind it, members do not begin where the reader looks for them.
/// </summary>
internal sealed class HeaderGuard(Stream inner) : ForwardStream
{
    /// <summary>Far more than the names and attributes of a file have.</summary>
    private const int LongestHeader = 1024 * 1024;

    private InvalidDataException? _fault;

    /// <summary>True while headers are read, and not the content of a member.</summary>
    internal bool InHeaders { get; set; }

    public override int Read(Span<byte> buffer)
    {
        if (_fault is not null) throw _fault;

        if (InHeaders && buffer.Length > LongestHeader) throw new InvalidDataException("the header of a member is too long");

        try
        {
            return inner.Read(buffer);
        }
        catch (InvalidDataException e)
        {
            _fault = e;
            throw;
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();

        base.Dispose(disposing);
    }
}
