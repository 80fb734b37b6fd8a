using Cocona;
using Provenance.Cli.CommandLine;
using Provenance.Cli.Terminal;

namespace Provenance.Cli.Settings;

/// <summary>Options for recording documents, with near-duplicate search among them.</summary>
[Group(OptionGroup.Store)]
internal sealed class RecordingSettings : ICommandParameterSet
{
    [Setting("near", "Also keep what lineage --near finds near-duplicates by; takes twice the time and several times the space")]
    public bool Near { get; init; }

    internal RecordingRequest ToRequest(string[] inputs, TextTerminal terminal, StatementSettings statement, RejectsSettings rejects, ReadingOptions reading) => new()
    {
        Inputs = inputs,
        StandardInput = terminal.Input,
        Reading = reading,
        Signatures = Near,
        RejectsPath = rejects.Rejects,
        Agent = statement.Agent,
        Run = statement.Run,
    };
}
