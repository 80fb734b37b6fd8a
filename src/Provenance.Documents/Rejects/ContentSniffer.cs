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
    internal static RejectReason Check(ReadOnlySpan<byte> start, bool isJson, out string about)
    {
        about = ForeignContent.Packed(start);
        if (about.Length > 0) return RejectReason.Compressed;

        about = ForeignContent.Other(start);
        if (about.Length > 0) return RejectReason.OtherFormat;

        if (start.StartsWith("PAR1"u8)) return RejectReason.Parquet;

        if (start[..Math.Min(start.Length, BinaryWindow)].Contains((byte)0)) return RejectReason.Binary;

        return isJson ? CheckJson(start) : RejectReason.None;
    }

    private static RejectReason CheckJson(ReadOnlySpan<byte> start)
    {
        if (start.StartsWith(Bom)) start = start[Bom.Length..];

        start = start.TrimStart(" \t\r\n"u8);
        if (start.IsEmpty) return RejectReason.None;

        if (start[0] == '[') return RejectReason.JsonArray;

        // every pretty-printer leaves the opening brace alone on its line, and no JSON line ends there
        var end = start.IndexOf((byte)'\n');
        return end > 0 && start[..end].TrimEnd(" \t\r"u8).SequenceEqual("{"u8) ? RejectReason.PrettyJson : RejectReason.None;
    }
}
