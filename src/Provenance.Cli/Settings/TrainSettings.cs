using Cocona;
using Provenance.Cli.CommandLine;

namespace Provenance.Cli.Settings;

/// <summary>Options of <c>train</c> alone.</summary>
internal sealed class TrainSettings : ICommandParameterSet
{
    [HasDefaultValue]
    [Holdout]
    [Setting("holdout", "Leave documents out of training, such as set:NAME, generator:NAME, family:NAME, domain:NAME; may be given again", value: "FIELD:VALUE")]
    public string[]? Holdouts { get; init; }

    [HasDefaultValue]
    [Number("a number of folds from 2 to 20", min: 2, max: 20)]
    [Setting("folds", "Parts that the sets are divided into while training", value: "N")]
    public int Folds { get; init; } = TrainingOptions.Default.Folds;

    [Group(OptionGroup.Output)]
    [Completes(Candidates.Files)]
    [Setting("output", "The detector's file", value: "MODEL", letter: 'o')]
    public string Output { get; init; } = "";

    [HasDefaultValue]
    [Group(OptionGroup.Detector)]
    [Completes(Candidates.Detectors)]
    [Setting("base", "A detector to adapt to the sources of DATA; it keeps its scores of other text", value: "MODEL")]
    public string? Base { get; init; }
}
