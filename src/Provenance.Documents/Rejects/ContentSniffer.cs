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
        about = Archive(start);
        if (about.Length > 0) return RejectReason.Compressed;

        if (start.StartsWith("PAR1"u8)) return RejectReason.Parquet;

        return start[..Math.Min(start.Length, BinaryWindow)].Contains((byte)0) ? RejectReason.Binary : RejectReason.None;
    }

    /// <summary>Magic numbers as in the file(1) database.</summary>
    private static string Archive(ReadOnlySpan<byte> start) =>
        start.StartsWith<byte>([0x28, 0xB5, 0x2F, 0xFD]) ? "zstd"
        : start.StartsWith("PK\u0003\u0004"u8) ? "zip"
        : start.StartsWith("BZh"u8) ? "bzip2"
        : start.StartsWith<byte>([0xFD, 0x37, 0x7A, 0x58, 0x5A]) ? "xz"
        : start.StartsWith<byte>([0x37, 0x7A, 0xBC, 0xAF]) ? "7z"
        : IsGzip(start) ? "twice gzipped"
        : start.StartsWith("%PDF-"u8) ? "PDF"
        : "";
}
