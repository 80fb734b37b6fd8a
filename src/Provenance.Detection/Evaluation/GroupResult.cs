using System.Text.Json.Serialization;

namespace Provenance.Detection.Evaluation;

/// <summary>Metrics for separating a group's machine text from human text. Figures are null where there are too few documents.</summary>
public sealed record GroupResult
{
    /// <summary>The group's value, such as a set's name; <c>all</c> for everything.</summary>
    public required string Name { get; init; }

    /// <summary>Number of human documents that the machine text is compared with.</summary>
    public required int Human { get; init; }

    /// <summary>Number of machine documents.</summary>
    public required int Machine { get; init; }

    /// <summary>The probability that a machine document scores above a human one; the interval is DeLong's.</summary>
    public Estimate? Auroc { get; init; }

    /// <summary>Share of machine text above the score that 5% of this group's human text exceeds; the interval is bootstrapped.</summary>
    [JsonPropertyName("tpr_at_5")]
    public Estimate? TprAt5 { get; init; }

    /// <summary>Share of machine text above the score that 1% of this group's human text exceeds; the interval is bootstrapped.</summary>
    [JsonPropertyName("tpr_at_1")]
    public Estimate? TprAt1 { get; init; }

    /// <summary>Result of flagging at the detector's own p-value of 0.05.</summary>
    [JsonPropertyName("p_value_5")]
    public required OperatingPoint At5 { get; init; }

    /// <summary>Result of flagging at the detector's own p-value of 0.01.</summary>
    [JsonPropertyName("p_value_1")]
    public required OperatingPoint At1 { get; init; }
}
