using Cocona;
using Provenance.Cli.CommandLine;

namespace Provenance.Cli.Settings;

/// <summary>Options of <c>evaluate</c> alone.</summary>
internal sealed class EvaluateSettings : ICommandParameterSet
{
    [HasDefaultValue]
    [Choice("set", "generator", "family", "domain")]
    [Setting("leave-one-out", "Train without each value of a field and measure on it", value: "FIELD")]
    public string? LeaveOneOut { get; init; }

    [HasDefaultValue]
    [Holdout]
    [Setting("holdout", "With --leave-one-out: leave these out of every training, too", value: "FIELD:VALUE")]
    public string[]? Holdouts { get; init; }

    [HasDefaultValue]
    [Number("a number of folds from 2 to 20", min: 2, max: 20)]
    [Setting("folds", "With --leave-one-out: parts that the sets are divided into while training", value: "N")]
    public int Folds { get; init; } = TrainingOptions.Default.Folds;

    [HasDefaultValue]
    [Number("a number of draws from 1", min: 1)]
    [Setting("draws", "Draws of each bootstrap", value: "N")]
    public int Draws { get; init; } = EvaluationOptions.Default.Draws;

    [HasDefaultValue]
    [Group(OptionGroup.Input)]
    [Number("a number of words", min: 0)]
    [Setting("min-words", "Documents with fewer words are left out", value: "N")]
    public int MinWords { get; init; } = EvaluationOptions.Default.MinWords;

    [HasDefaultValue]
    [Group(OptionGroup.Output)]
    [Setting("json", "Write the whole report as JSON, whole or not at all", value: "FILE")]
    public string? Json { get; init; }

    [HasDefaultValue]
    [Group(OptionGroup.Output)]
    [Setting("report", "Write the report as a page of HTML, whole or not at all", value: "FILE")]
    public string? Report { get; init; }

    [HasDefaultValue]
    [Group(OptionGroup.Output)]
    [Number("a number of rows from 1", min: 1)]
    [Setting("top", "Rows of each table at most", value: "N")]
    public int Top { get; init; } = 12;

    [HasDefaultValue]
    [Group(OptionGroup.Detector)]
    [Completes(Candidates.Detectors)]
    [Setting("model", "Detector to measure; default: PROVENANCE_MODEL, else the one that ships", value: "MODEL", letter: 'm')]
    public string? Model { get; init; }

    [HasDefaultValue]
    [Group(OptionGroup.Detector)]
    [Completes(Candidates.Detectors)]
    [Setting("compare", "Detector to compare it with", value: "MODEL")]
    public string? Compare { get; init; }

    [HasDefaultValue]
    [Group(OptionGroup.Detector)]
    [Number("a rate above 0 and below 1", above: 0, below: 1)]
    [Setting("fpr", "False-positive rate that verdicts are given at", value: "RATE")]
    public double FalsePositiveRate { get; init; } = EvaluationOptions.Default.FalsePositiveRate;
}
