namespace Provenance.Curation;

/// <summary>Bounds that a policy sets for a signal; a document without a value, too short for it as a rule, passes.</summary>
/// <param name="Signal">Name with version, such as <c>fluency-mojibake-1</c>.</param>
/// <param name="Min">The least value; null for any.</param>
/// <param name="Max">The greatest value; null for any.</param>
public sealed record SignalBound(string Signal, double? Min, double? Max);
