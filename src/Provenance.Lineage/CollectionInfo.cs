namespace Provenance.Lineage;

/// <summary>How a document was come by.</summary>
/// <param name="Method">Such as <c>file</c> or <c>crawl</c>.</param>
/// <param name="Uri">Where it was.</param>
/// <param name="Retrieved">When, as it was given; dates are written as in RFC 3339.</param>
public sealed record CollectionInfo(string? Method, string? Uri, string? Retrieved);
