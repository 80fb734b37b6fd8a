using Cocona;
using Provenance.Cli.CommandLine;

namespace Provenance.Cli.Settings;

/// <summary>Options of <c>calibrate</c> alone.</summary>
internal sealed class CalibrateSettings : ICommandParameterSet
{
    [HasDefaultValue]
    [Setting("where", "A condition for the documents to use, such as 'metadata.year < 2019'; may be given again", value: "CONDITION")]
    public string[]? Where { get; init; }

    [HasDefaultValue]
    [Setting("group-field", "Path of a field whose documents resemble each other, such as metadata.author, where later documents are of others", value: "PATH")]
    public string? GroupField { get; init; }

    [Group(OptionGroup.Output)]
    [Completes(Candidates.Files)]
    [Setting("output", "The calibrated detector's file", value: "DETECTOR", letter: 'o')]
    public string Output { get; init; } = "";

    [HasDefaultValue]
    [Group(OptionGroup.Detector)]
    [Number("a rate above 0 and below 1", above: 0, below: 1)]
    [Setting("fpr", "False-positive rate that the documents must show, or the run fails: 0.05 needs 100, 0.01 needs 500", value: "RATE")]
    public double FalsePositiveRate { get; init; } = CalibrationOptions.Default.FalsePositiveRate;

    [HasDefaultValue]
    [Group(OptionGroup.Store)]
    [Completes(Candidates.Files)]
    [Setting("store", "A provenance store: --where may ask for its declarations, and its origins come before labels", value: "STORE", letter: 's')]
    public string? Store { get; init; }
}
