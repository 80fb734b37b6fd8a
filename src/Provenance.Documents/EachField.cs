namespace Provenance.Documents;

/// <summary>A field whose values are documents of their own, such as a list of answers.</summary>
/// <param name="Path">Path of the value or list.</param>
/// <param name="Label">The label of these documents, <c>human</c>, <c>machine</c> or <c>mixed</c>; null for that of the record.</param>
public sealed record EachField(string Path, string? Label = null);
