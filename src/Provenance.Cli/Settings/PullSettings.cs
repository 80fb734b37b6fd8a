using Cocona;
using Provenance.Cli.CommandLine;

namespace Provenance.Cli.Settings;

/// <summary>Options of <c>corpora pull</c> alone.</summary>
[Group(OptionGroup.Output)]
internal sealed class PullSettings : ICommandParameterSet
{
    [HasDefaultValue]
    [Setting("output", "Folder to put them into", value: "DIR", letter: 'o')]
    public string Output { get; init; } = ".";

    [Setting("no-convert", "Only download")]
    public bool NoConvert { get; init; }

    [HasDefaultValue]
    [Group(OptionGroup.Other)]
    [Number("seconds above 0 and up to 86400", above: 0, max: 86400)]
    [Setting("timeout", "Seconds that a server may say nothing", value: "SECONDS")]
    public double Timeout { get; init; } = PullOptions.Default.Patience.TotalSeconds;

    [HasDefaultValue]
    [Group(OptionGroup.Other)]
    [Number("a number of tries from 1 to 1000", min: 1, max: 1000)]
    [Setting("tries", "Tries in a row that may bring nothing", value: "N")]
    public int Tries { get; init; } = PullOptions.Default.Tries;
}
