using Cocona;
using Provenance.Cli.CommandLine;

namespace Provenance.Cli.Settings;

/// <summary>Number of threads.</summary>
[Group(OptionGroup.Other)]
internal sealed class ThreadSettings : ICommandParameterSet
{
    [HasDefaultValue]
    [Number("a number of threads from 1 to 1024", min: 1, max: 1024)]
    [Setting("threads", "Threads at most; default: one a processor", value: "N", letter: 'j')]
    public int? Threads { get; init; }

    /// <summary>The number of threads; 0 lets the library choose.</summary>
    internal int Count => Threads ?? 0;
}
