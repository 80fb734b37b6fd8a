namespace Provenance.Lineage;

/// <summary>Anything that speaks to a document's origin.</summary>
/// <param name="Kind">Such as <c>declaration</c>, <c>watermark</c>, <c>content-credential</c>, <c>crawl-date</c>.</param>
/// <param name="Value">What it says.</param>
public sealed record Evidence(string Kind, string Value);
