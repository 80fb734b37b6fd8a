using System.CommandLine;
using System.Globalization;
using Provenance.Store;

namespace Provenance.Cli.Commands;

/// <summary><c>provenance store</c>: works on a store as a whole.</summary>
internal static class StoreCommand
{
    private const string AboutMove = """
        Move a store to another place or kind, such as from a SQLite database to a LiteDB file, or to PostgreSQL.

        FROM and TO are locations as --store takes them; a new file is a LiteDB file, and sqlite:FILE a SQLite database. Records go over as they were sealed, with
        their batches and the store's name, so that hashes and checkpoints stay valid. TO must be new, or hold the beginning of the same
        store, as an interrupted move leaves it. Both are verified. FROM is never changed or deleted.

        Examples:
          provenance store move provenance.db new.db
          provenance store move new.db postgres://me@host/corpora
          provenance store move provenance.db sqlite:fast.db

        Exit codes: 0 moved, 64 usage, 65 FROM does not verify, or TO holds something else, 66 no such store, 73 TO cannot be created,
        74 reading or writing failed, 75 another process is writing, 130 interrupted, 143 terminated.
        """;

    internal static Command Create(Terminal terminal, CancellationToken cancellation)
    {
        var from = new Argument<string>("FROM") { Description = "The store" };
        var to = new Argument<string>("TO") { Description = "Where it is to be" };
        var quiet = SharedOptions.Quiet();
        var move = new Command("move", AboutMove) { from, to, quiet };
        move.SetAction(parsed =>
        {
            var reporter = new ScanReporter(terminal, parsed.GetValue(quiet));
            var started = TimeProvider.System.GetTimestamp();
            long records;
            try
            {
                records = UsageException.IfArgument(() => StoreMover.Move(
                    parsed.GetValue(from)!, parsed.GetValue(to)!, done => reporter.DrawProgress(string.Create(CultureInfo.InvariantCulture, $"{done:N0} records")), cancellation));
            }
            finally
            {
                reporter.EraseProgress();
            }

            reporter.Say(string.Create(
                CultureInfo.InvariantCulture,
                $"{parsed.GetValue(to)}: {SummaryText.Count(records, "record", "records")} moved and verified, in {TimeProvider.System.GetElapsedTime(started).TotalSeconds:0.00} s; {parsed.GetValue(from)} is as it was"));
            return ExitCodes.Done;
        });
        return new Command("store", "Work on a provenance store as a whole.") { move };
    }
}
