using System.Text.Json.Serialization;

namespace Provenance.Detection.Evaluation;

/// <summary>Scores of human and of machine text, in bins of equal width. The outermost bins hold what lies beyond them, too.</summary>
/// <param name="Low">Where the first bin begins.</param>
/// <param name="High">Where the last one ends, above <paramref name="Low"/>.</param>
/// <param name="Human">Human documents by bin.</param>
/// <param name="Machine">Machine documents by bin.</param>
/// <param name="HumanMedian">Median score of human text; null without any.</param>
/// <param name="MachineMedian">Median score of machine text; null without any.</param>
/// <param name="ThresholdAt1">The score that 1% of all human text exceed; null without any.</param>
public sealed record ScoreHistogram(
    double Low, double High, IReadOnlyList<long> Human, IReadOnlyList<long> Machine,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] double? HumanMedian,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] double? MachineMedian,
    [property: JsonPropertyName("threshold_1"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] double? ThresholdAt1);
