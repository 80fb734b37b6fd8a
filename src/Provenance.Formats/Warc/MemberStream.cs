namespace Provenance.Formats.Warc;

/// <summary>Packed bytes as a stream that records reads beyond their end.</summary>
internal sealed class MemberStream(ArraySegment<byte> bytes) : MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false)
{
    /// <summary>True if a read has reached the end; complete deflated data never requests more.</summary>
    internal bool MetEnd { get; private set; }

    /// <summary>Maximum number of bytes per read.</summary>
    internal int MaxAtOnce { get; init; } = int.MaxValue;

    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = base.Read(buffer, offset, Math.Min(count, MaxAtOnce));
        MetEnd |= read == 0 && count > 0;
        return read;
    }
}
