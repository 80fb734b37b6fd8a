using Cocona;
using Provenance.Cli.CommandLine;

namespace Provenance.Cli.Settings;

/// <summary>False-positive rate of verdicts.</summary>
[Group(OptionGroup.Detector)]
internal sealed class VerdictSettings : ICommandParameterSet
{
    [HasDefaultValue]
    [Number("a rate above 0 and below 1", above: 0, below: 1)]
    [Setting("fpr", "Share of human documents that may be flagged as machine", value: "RATE")]
    public double FalsePositiveRate { get; init; } = ScanOptions.Default.FalsePositiveRate;
}
