using System.CommandLine;
using System.Globalization;
using Provenance.Lineage;

namespace Provenance.Cli.Commands;

/// <summary><c>provenance set</c>: names sets of documents.</summary>
internal static class SetCommand
{
    private const string About = """
        Make all documents of INPUT members of a set, so that models can be said to have been trained on it.

        A document is known by its text: its origin may be tagged before or after. Registering more input adds members.

        Examples:
          provenance set register web-2024 crawl/ more/*.jsonl.gz

        Exit codes: as of tag.
        """;

    internal static Command Create(Terminal terminal, CancellationToken cancellation)
    {
        var name = new Argument<string>("NAME") { Description = "The set's name" };
        var inputs = TagCommand.Inputs();
        var store = StoreOptions.Store();
        var agent = StoreOptions.Agent();
        var run = StoreOptions.Run();
        var signatures = StoreOptions.NoNear();
        var rejects = SharedOptions.Rejects();
        var text = SharedOptions.TextField();
        var id = SharedOptions.IdField();
        var quiet = SharedOptions.Quiet();
        var register = new Command("register", About) { name, inputs, store, agent, run, signatures, rejects, text, id, quiet };
        register.SetAction(parsed =>
        {
            var request = new RecordingRequest
            {
                Inputs = parsed.GetValue(inputs)!,
                StandardInput = terminal.Input,
                Fields = new DocumentFields { Text = parsed.GetValue(text)!, Id = parsed.GetValue(id)! },
                Agent = parsed.GetValue(agent),
                Run = parsed.GetValue(run),
                Signatures = !parsed.GetValue(signatures),
                RejectsPath = parsed.GetValue(rejects),
            };
            using var opened = StoreOptions.OpenOrCreate(parsed.GetValue(store)!);
            var registrar = new Registrar(opened);
            var code = Recording.Run(terminal, parsed.GetValue(quiet), request, observer => UsageException.IfArgument(() => registrar.RegisterSet(parsed.GetValue(name)!, request, observer, cancellation)));
            var (unknown, members) = registrar.CountUnknown(parsed.GetValue(name)!);
            new ScanReporter(terminal, parsed.GetValue(quiet)).Say(string.Create(
                CultureInfo.InvariantCulture,
                $"{parsed.GetValue(name)}: {SummaryText.Count(members, "member", "members")}{(unknown > 0 ? $", {unknown:N0} of unknown origin: tag them" : "")}"));
            return code;
        });
        return new Command("set", "Name sets of documents that models are trained on.") { register };
    }
}
