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
        var options = new RecordingOptions(terminal);
        var register = new Command("register", About) { name, options.Inputs, options.Store };
        foreach (var other in options.Others)
        {
            register.Add(other);
        }

        register.SetAction(parsed =>
        {
            var request = options.Request(parsed);
            return options.Record(parsed, store =>
            {
                var registrar = new Registrar(store);
                var code = Recording.Run(terminal, options.IsQuiet(parsed), request, observer => UsageException.IfArgument(() => registrar.RegisterSet(parsed.GetValue(name)!, request, observer, cancellation)));
                var (unknown, members) = registrar.CountUnknown(parsed.GetValue(name)!);
                new ScanReporter(terminal, options.IsQuiet(parsed)).Say(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{parsed.GetValue(name)}: {SummaryText.Count(members, "member", "members")}{(unknown > 0 ? $", {unknown:N0} of unknown origin: tag them" : "")}"));
                return code;
            });
        });
        return new Command("set", "Name sets of documents that models are trained on.") { register };
    }
}
