using System.Text.Json.Serialization;

namespace Provenance.Detection.Evaluation;

/// <summary>Metrics for separating a group's machine text from human text. Figures are null where there are too few documents.</summary>
public sealed record GroupResult
{
    /// <summary>Minimum number of human documents of <see cref="TprAtPoint1"/>: with fewer, not one of them may exceed the threshold.</summary>
    public const int MinHumanForTprAtPoint1 = 1000;

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

    /// <summary>
    /// Share of machine text above the score that 0.1% of this group's human text exceeds; the interval is bootstrapped. Null with fewer than
    /// <see cref="MinHumanForTprAtPoint1"/> human documents, see <see cref="TprAtPoint1Missing"/>.
    /// </summary>
    [JsonPropertyName("tpr_at_point_1")]
    public Estimate? TprAtPoint1 { get; init; }

    /// <summary>Reason why <see cref="TprAtPoint1"/> is null; null where it is not.</summary>
    [JsonPropertyName("tpr_at_point_1_missing"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? TprAtPoint1Missing => TprAtPoint1 is not null ? null
        : Human < MinHumanForTprAtPoint1 ? $"fewer than {MinHumanForTprAtPoint1} human documents: one of them is more than 0.1%" : "too few machine documents";

    /// <summary>Verdicts on the group's own human documents; null where it has none. Generators and attacks have none: all human text of their sets is compared with, and stands under the sets.</summary>
    public VerdictShares? HumanVerdicts { get; init; }

    /// <summary>Verdicts on the group's machine documents; null where it has none.</summary>
    public VerdictShares? MachineVerdicts { get; init; }

    /// <summary>Result of flagging at the detector's own p-value of 0.05.</summary>
    [JsonPropertyName("p_value_5")]
    public required OperatingPoint At5 { get; init; }

    /// <summary>Result of flagging at the detector's own p-value of 0.01.</summary>
    [JsonPropertyName("p_value_1")]
    public required OperatingPoint At1 { get; init; }
}
