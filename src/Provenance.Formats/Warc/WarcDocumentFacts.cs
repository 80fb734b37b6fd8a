using Provenance.Formats.Html;

namespace Provenance.Formats.Warc;

/// <summary>The facts about a document beside its text, for its metadata.</summary>
/// <param name="header">The record's header.</param>
/// <param name="http">The header of the HTTP response; empty if there is none.</param>
/// <param name="status">Its status; 0 if there is none.</param>
/// <param name="mime">The media type as which the body was read.</param>
/// <param name="digest">True if the record's digests are right; null if none could be checked.</param>
/// <param name="offset">Offset in the file of the record, or of the member that contains it.</param>
internal readonly ref struct WarcDocumentFacts(ReadOnlySpan<byte> header, ReadOnlySpan<byte> http, int status, MediaType mime, bool? digest, long offset)
{
    internal ReadOnlySpan<byte> Header { get; } = header;

    internal ReadOnlySpan<byte> Http { get; } = http;

    internal int Status { get; } = status;

    internal MediaType Mime { get; } = mime;

    internal bool? Digest { get; } = digest;

    internal long Offset { get; } = offset;

    /// <summary>The character set of the text.</summary>
    internal string? Charset { get; init; }

    /// <summary>The page; null if it was not one.</summary>
    internal HtmlPage? Page { get; init; }

    internal required List<OriginEvidence> Evidence { get; init; }
}
