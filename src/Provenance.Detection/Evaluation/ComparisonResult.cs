using System.Text.Json.Serialization;

namespace Provenance.Detection.Evaluation;

/// <summary>Comparison of two detectors on the same documents of one group.</summary>
/// <param name="Name">The data set, or <c>all</c>.</param>
/// <param name="Human">Number of human documents.</param>
/// <param name="Machine">Number of machine documents.</param>
/// <param name="Auroc">AUROC of both detectors.</param>
/// <param name="TprAt1">TPR at 1% FPR of both detectors.</param>
public sealed record ComparisonResult(string Name, int Human, int Machine, MetricDifference Auroc, [property: JsonPropertyName("tpr_at_1")] MetricDifference TprAt1);
