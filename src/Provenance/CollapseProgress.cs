namespace Provenance;

/// <summary>How far a <see cref="CollapseLab"/> has come.</summary>
/// <param name="Fraction">Of the whole, 0 to 1, by what its parts usually take.</param>
/// <param name="Step">What is being done, in a few words.</param>
/// <param name="Elapsed">Since it began.</param>
public readonly record struct CollapseProgress(double Fraction, string Step, TimeSpan Elapsed);
