namespace Provenance.Learning;

/// <summary>How good margins (log-odds, one a validation row, in their order) are; higher is better. Called after each tree.</summary>
internal delegate double ValidationMetric(ReadOnlySpan<float> margins);
