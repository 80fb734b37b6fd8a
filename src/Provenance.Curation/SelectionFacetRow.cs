namespace Provenance.Curation;

/// <summary>Documents that are alike in one respect.</summary>
/// <param name="Value">As declared, or as the detector found it for a language; null where it is not known.</param>
/// <param name="In">What was read.</param>
/// <param name="Written">What is in the stages, with repeats.</param>
/// <param name="MeanResemblance">Of what was read and assessed; NaN of nothing.</param>
public sealed record SelectionFacetRow(string? Value, SelectionAmount In, SelectionAmount Written, double MeanResemblance);
