namespace Provenance.Formats.Warc;

/// <summary>Packed bytes as a stream that knows whether more was asked of it than there is.</summary>
internal sealed class MemberStream(ArraySegment<byte> bytes) : MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false)
{
    /// <summary>Whether a read has met the end: deflated data that is whole never asks for more.</summary>
    internal bool MetEnd { get; private set; }

    /// <summary>Bytes that a read gives at most.</summary>
    internal int MaxAtOnce { get; init; } = int.MaxValue;

    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = base.Read(buffer, offset, Math.Min(count, MaxAtOnce));
        MetEnd |= read == 0 && count > 0;
        return read;
    }
}
