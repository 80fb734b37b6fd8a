namespace Provenance.Curation;

/// <summary>A policy's bounds for a signal; a document without a value, as a rule because it is too short, passes.</summary>
/// <param name="Signal">The name with version, such as <c>fluency-mojibake-1</c>.</param>
/// <param name="Min">The minimum; null for none.</param>
/// <param name="Max">The maximum; null for none.</param>
public sealed record SignalBound(string Signal, double? Min, double? Max);
