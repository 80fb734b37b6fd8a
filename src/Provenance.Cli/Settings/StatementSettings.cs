using Cocona;
using Provenance.Cli.CommandLine;

namespace Provenance.Cli.Settings;

/// <summary>Agent and run of the recorded statements.</summary>
[Group(OptionGroup.Store)]
internal sealed class StatementSettings : ICommandParameterSet
{
    [HasDefaultValue]
    [Setting("agent", "Who states it", value: "NAME")]
    public string? Agent { get; init; }

    [HasDefaultValue]
    [Setting("run", "Name of the run; the same statement in another run is recorded again", value: "NAME")]
    public string? Run { get; init; }
}
