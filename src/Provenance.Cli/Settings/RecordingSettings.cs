using Cocona;
using Provenance.Lineage;

namespace Provenance.Cli.Settings;

/// <summary>Whether near-duplicates can be found among the documents that are recorded.</summary>
[Group(OptionGroup.Store)]
internal sealed class RecordingSettings : ICommandParameterSet
{
    [Setting("no-near", "Do not keep what lineage --near finds near-duplicates by; less than half the time, and about half the space")]
    public bool NoNear { get; init; }

    internal RecordingRequest ToRequest(string[] inputs, Terminal terminal, StatementSettings statement, RejectsSettings rejects, ReadingSettings reading) => new()
    {
        Inputs = inputs,
        StandardInput = terminal.Input,
        Reading = reading.ToOptions(),
        Signatures = !NoNear,
        RejectsPath = rejects.Rejects,
        Agent = statement.Agent,
        Run = statement.Run,
    };
}
