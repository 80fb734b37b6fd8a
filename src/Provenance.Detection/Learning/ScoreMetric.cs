using Provenance.Documents.Statistics;

namespace Provenance.Detection.Learning;

/// <summary>A figure of merit of scores, such as <see cref="Metrics.Auroc(ReadOnlySpan{double}, ReadOnlySpan{double})"/>; higher is better.</summary>
internal delegate double ScoreMetric(ReadOnlySpan<double> positives, ReadOnlySpan<double> negatives);
