using System.Text.Json.Serialization;

namespace Provenance.Detection.Evaluation;

/// <summary>The detector against the other on the same documents of one group.</summary>
/// <param name="Name">The set, or <c>all</c>.</param>
/// <param name="Human">Human documents.</param>
/// <param name="Machine">Machine documents.</param>
/// <param name="Auroc">AUROC of both.</param>
/// <param name="TprAt1">TPR at 1% FPR of both.</param>
public sealed record ComparisonResult(string Name, int Human, int Machine, MetricDifference Auroc, [property: JsonPropertyName("tpr_at_1")] MetricDifference TprAt1);
