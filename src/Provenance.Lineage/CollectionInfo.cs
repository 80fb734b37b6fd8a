namespace Provenance.Lineage;

/// <summary>The collection of a document: method, place and time.</summary>
/// <param name="Method">The method, such as <c>file</c> or <c>crawl</c>.</param>
/// <param name="Uri">The address from which it was collected.</param>
/// <param name="Retrieved">The time, as given; dates are written as in RFC 3339.</param>
public sealed record CollectionInfo(string? Method, string? Uri, string? Retrieved);
