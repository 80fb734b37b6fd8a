using System.Text.Json.Serialization;

namespace Provenance.Detection.Evaluation;

/// <summary>Histogram of human and machine scores, in bins of equal width. The outermost bins also hold the scores beyond them.</summary>
/// <param name="Low">The start of the first bin.</param>
/// <param name="High">The end of the last bin, above <paramref name="Low"/>.</param>
/// <param name="Human">Number of human documents by bin.</param>
/// <param name="Machine">Number of machine documents by bin.</param>
/// <param name="HumanMedian">Median score of human text; null without any.</param>
/// <param name="MachineMedian">Median score of machine text; null without any.</param>
/// <param name="ThresholdAt1">The score that 1% of all human text exceeds; null without any.</param>
public sealed record ScoreHistogram(
    double Low, double High, IReadOnlyList<long> Human, IReadOnlyList<long> Machine,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] double? HumanMedian,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] double? MachineMedian,
    [property: JsonPropertyName("threshold_1"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] double? ThresholdAt1);
