namespace Provenance.Documents.Statistics;

/// <summary>A confidence interval, both ends included.</summary>
internal readonly record struct Interval(double Low, double High);
