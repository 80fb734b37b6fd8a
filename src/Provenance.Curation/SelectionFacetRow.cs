namespace Provenance.Curation;

/// <summary>Documents that share the value of a property.</summary>
/// <param name="Value">The declared value, or the recognised language; null for unknown.</param>
/// <param name="In">The amount read.</param>
/// <param name="Written">The amount in the stages, with repeats.</param>
/// <param name="MeanResemblance">Mean over documents read and assessed; NaN without any.</param>
public sealed record SelectionFacetRow(string? Value, SelectionAmount In, SelectionAmount Written, double MeanResemblance);
