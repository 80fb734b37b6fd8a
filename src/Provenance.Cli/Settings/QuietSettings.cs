using Cocona;
using Provenance.Cli.CommandLine;

namespace Provenance.Cli.Settings;

/// <summary>Amount of output on standard error.</summary>
[Group(OptionGroup.Other)]
internal sealed class QuietSettings : ICommandParameterSet
{
    [Setting("quiet", "No progress, warnings or summary; errors only", letter: 'q')]
    public bool Quiet { get; init; }
}
