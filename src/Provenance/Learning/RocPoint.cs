namespace Provenance.Learning;

/// <summary>Shares of negatives and positives that score at least <paramref name="Score"/>.</summary>
internal readonly record struct RocPoint(double FalsePositives, double TruePositives, double Score);
