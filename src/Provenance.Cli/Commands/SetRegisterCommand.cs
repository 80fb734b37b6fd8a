using System.Globalization;
using Cocona;
using Provenance.Cli.CommandLine;
using Provenance.Cli.Settings;
using Provenance.Cli.Terminal;

namespace Provenance.Cli.Commands;

/// <summary><c>provenance set register</c>: names a data set.</summary>
internal sealed class SetRegisterCommand(TextTerminal terminal, CancellationToken cancellation)
{
    private const string About = "A document is known by its text: its origin may be tagged before or after. Registering more input adds members.";

    [Command("register", Description = "Make all documents of INPUT members of a set, so that models can be said to have been trained on it.")]
    [Help(About, ExitCodes = "as of tag", Topics = ["stores", "formats"], Examples =
    [
        "provenance set register web-2024 crawl/ more/*.jsonl.gz",
        "provenance set register books books/ --agent me --run 2024-06",
        "provenance set register web-2024 crawl/ --store postgres://me@host/corpora",
    ])]
    public int Run(
        [Argument("NAME", Description = "The set's name")] string name,
        [Argument("INPUT", Description = ArgumentText.Input), Paths] string[] input,
        StoreSettings store,
        StatementSettings statement,
        RecordingSettings recording,
        RejectsSettings rejects,
        ReadingSettings reading,
        QuietSettings messages)
    {
        var request = recording.ToRequest(input, terminal, statement, rejects, reading.ToOptions());
        return store.Record(terminal, opened =>
        {
            var registrar = new Registrar(opened);
            var code = Recording.Run(terminal, messages.Quiet, request, observer => UsageException.IfArgument(() => registrar.RegisterSet(name, request, observer, cancellation)));
            var (unknown, members) = registrar.CountUnknown(name);
            new ScanReporter(terminal, messages.Quiet).Say(string.Create(
                CultureInfo.InvariantCulture,
                $"{name}: {SummaryText.Count(members, "member", "members")}{(unknown > 0 ? $", {unknown:N0} of unknown origin: tag them" : "")}"));
            return code;
        });
    }
}
