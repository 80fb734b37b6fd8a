namespace Provenance.Collapse;

/// <summary>Something that the literature expects, and whether this run shows it.</summary>
/// <param name="Claim">What is expected.</param>
/// <param name="Source">By whom.</param>
/// <param name="Found">The figures, means over seeds.</param>
/// <param name="Holds">Whether they are as expected.</param>
public sealed record CollapseFinding(string Claim, string Source, string Found, bool Holds);
