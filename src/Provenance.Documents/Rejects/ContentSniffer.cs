namespace Provenance.Documents.Rejects;

/// <summary>Recognises content from a file's first bytes, after gzip, independently of its name.</summary>
internal static class ContentSniffer
{
    /// <summary>Number of bytes searched for a NUL; git uses the same number to tell text from binary.</summary>
    private const int BinaryWindow = 8000;

    /// <summary>The byte before each text of a JSON text sequence (RFC 7464).</summary>
    internal const byte RecordSeparator = 0x1E;

    internal static ReadOnlySpan<byte> Gzip => [0x1F, 0x8B];

    internal static ReadOnlySpan<byte> Bom => [0xEF, 0xBB, 0xBF];

    internal static bool IsGzip(ReadOnlySpan<byte> start) => start.StartsWith(Gzip);

    /// <summary>Returns <see cref="RejectReason.None"/> if the bytes may be JSON Lines or text, otherwise the reason why they are not.</summary>
    internal static RejectReason Check(ReadOnlySpan<byte> start, out string about)
    {
        about = ForeignContent.Packed(start);
        if (about.Length > 0) return RejectReason.Compressed;

        about = ForeignContent.Other(start);
        if (about.Length > 0) return RejectReason.OtherFormat;

        if (start.StartsWith("PAR1"u8)) return RejectReason.Parquet;

        return start[..Math.Min(start.Length, BinaryWindow)].Contains((byte)0) ? RejectReason.Binary : RejectReason.None;
    }
}
