namespace Provenance.Detection.Evaluation;

/// <summary>A point of a <see cref="RocCurve"/>.</summary>
/// <param name="FalsePositives">The share of human text that may lie above the threshold, above 0 and at most 1.</param>
/// <param name="Found">The share of machine text above it; the interval is bootstrapped over human and machine text, point by point.</param>
public readonly record struct RocCurvePoint(double FalsePositives, Estimate Found);
