using System.Globalization;
using Cocona;
using Provenance.Cli.CommandLine;
using Provenance.Cli.Settings;
using Provenance.Cli.Terminal;

namespace Provenance.Cli.Commands;

/// <summary><c>provenance store move</c>: moves a store to another place or kind.</summary>
internal sealed class StoreMoveCommand(TextTerminal terminal, CancellationToken cancellation)
{
    private const string About = """
        FROM and TO are locations as --store takes them; a new file is a LiteDB file, and sqlite:FILE a SQLite database. Records go over as
        they were sealed, with their batches and the store's name, so that hashes and checkpoints stay valid. TO must be new, or hold the
        beginning of the same store, as an interrupted move leaves it. Both are verified. FROM is never changed or deleted.
        """;

    private const string Codes =
        "0 moved, 64 usage, 65 FROM does not verify, or TO holds something else, 66 no such store, 73 TO cannot be created, 74 reading or writing failed, 75 another process is writing, 130 interrupted, 143 terminated";

    [Command("move", Description = "Move a store to another place or kind, such as from a SQLite database to a LiteDB file, or to PostgreSQL.")]
    [Help(About, ExitCodes = Codes, Topics = ["stores"], Examples =
    [
        "provenance store move provenance.db new.db",
        "provenance store move new.db postgres://me@host/corpora",
        "provenance store move provenance.db sqlite:fast.db",
    ])]
    public int Run(
        [Argument("FROM", Description = "The store"), Completes(Candidates.Files)] string from,
        [Argument("TO", Description = "Where it is to be"), Completes(Candidates.Files)] string to,
        QuietSettings messages)
    {
        var reporter = new ScanReporter(terminal, messages.Quiet);
        var started = TimeProvider.System.GetTimestamp();
        var records = reporter.Run(observer => UsageException.IfArgument(() => StoreMover.Move(from, to, observer, cancellation)));
        reporter.Say(string.Create(
            CultureInfo.InvariantCulture,
            $"{to}: {SummaryText.Count(records, "record", "records")} moved and verified, in {TimeProvider.System.GetElapsedTime(started).TotalSeconds:0.00} s; {from} is as it was"));
        return ExitCodes.Done;
    }
}
