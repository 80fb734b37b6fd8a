using Provenance.Formats.Html;

namespace Provenance.Formats.Warc;

/// <summary>What is known of a document beside its text, for its metadata.</summary>
/// <param name="header">The record's header.</param>
/// <param name="http">That of the HTTP response; empty where there is none.</param>
/// <param name="status">Its status; 0 where there is none.</param>
/// <param name="mime">What the body was read as.</param>
/// <param name="digest">Whether the record's digests are right; null where none could be checked.</param>
/// <param name="offset">Where the record, or the member that it is in, starts in the file.</param>
internal readonly ref struct WarcDocumentFacts(ReadOnlySpan<byte> header, ReadOnlySpan<byte> http, int status, MediaType mime, bool? digest, long offset)
{
    internal ReadOnlySpan<byte> Header { get; } = header;

    internal ReadOnlySpan<byte> Http { get; } = http;

    internal int Status { get; } = status;

    internal MediaType Mime { get; } = mime;

    internal bool? Digest { get; } = digest;

    internal long Offset { get; } = offset;

    /// <summary>The character set that the text was read in.</summary>
    internal string? Charset { get; init; }

    /// <summary>The page, where it was one.</summary>
    internal HtmlPage? Page { get; init; }

    internal required List<OriginEvidence> Evidence { get; init; }
}
