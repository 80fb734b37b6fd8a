namespace Provenance.Curation;

/// <summary>Diversity of a collection compared with a reference, usually human text. Report these figures first: they fall when a model collapses.</summary>
/// <param name="TailCoverage">Share of the reference's types of count 1 to 5 that the collection has at equal size, [0, 1].</param>
/// <param name="TailMassRatio">Share of tokens of those types, divided by the reference's; 1 where the tail is kept.</param>
public sealed record BaselineFigures(double TailCoverage, double TailMassRatio);
