using System.CommandLine;
using Provenance.Lineage;

namespace Provenance.Cli.Commands;

/// <summary>Arguments and options of commands that record documents.</summary>
internal sealed class RecordingOptions(Terminal terminal)
{
    private readonly Option<string?> _agent = StoreOptions.Agent();
    private readonly Option<string?> _run = StoreOptions.Run();
    private readonly Option<bool> _near = StoreOptions.Near();
    private readonly Option<string?> _rejects = SharedOptions.Rejects();
    private readonly ReadingArguments _reading = new();
    private readonly Option<bool> _quiet = SharedOptions.Quiet();

    internal Argument<string[]> Inputs { get; } = TagCommand.Inputs();

    internal Option<string> Store { get; } = StoreOptions.Store();

    /// <summary>The options that are last in help.</summary>
    internal IEnumerable<Option> Others => [_agent, _run, _near, _rejects, .. _reading.Options, _quiet];

    internal RecordingRequest Request(ParseResult parsed) => new()
    {
        Inputs = parsed.GetValue(Inputs)!,
        StandardInput = terminal.Input,
        Reading = _reading.Of(parsed),
        Signatures = parsed.GetValue(_near),
        RejectsPath = parsed.GetValue(_rejects),
        Agent = parsed.GetValue(_agent),
        Run = parsed.GetValue(_run),
    };

    /// <inheritdoc cref="StoreOptions.Record"/>
    internal int Record(ParseResult parsed, Func<IProvenanceStore, int> record) => StoreOptions.Record(terminal, parsed.GetValue(Store)!, record);

    internal bool IsQuiet(ParseResult parsed) => parsed.GetValue(_quiet);
}
