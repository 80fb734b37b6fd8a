namespace Provenance.Collapse;

/// <summary>An expectation of the literature, and its outcome in this run.</summary>
/// <param name="Claim">The expectation.</param>
/// <param name="Source">The publication.</param>
/// <param name="Found">The figures, means over seeds.</param>
/// <param name="Holds">True if the figures are as expected.</param>
public sealed record CollapseFinding(string Claim, string Source, string Found, bool Holds);
