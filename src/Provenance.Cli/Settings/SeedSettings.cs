using Cocona;
using Provenance.Cli.CommandLine;

namespace Provenance.Cli.Settings;

/// <summary>The option that sets the seed of all sampling.</summary>
[Group(OptionGroup.Other)]
internal sealed class SeedSettings : ICommandParameterSet
{
    [HasDefaultValue]
    [Number("a whole number from 0", min: 0)]
    [Setting("seed", "Decides everything that is drawn", value: "N")]
    public ulong Seed { get; init; } = TrainingOptions.Default.Seed;
}
