namespace Provenance.Curation;

/// <summary>A collection against a reference, human text as a rule. Report these first: they fall when a model collapses.</summary>
/// <param name="TailCoverage">Share of the reference's types of count 1 to 5 that are there at equal size, [0, 1].</param>
/// <param name="TailMassRatio">Share of tokens of those types, over the reference's; 1 where the tail is kept.</param>
public sealed record BaselineFigures(double TailCoverage, double TailMassRatio);
