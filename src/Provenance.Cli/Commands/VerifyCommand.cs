using System.CommandLine;
using System.Globalization;
using Provenance.Lineage;

namespace Provenance.Cli.Commands;

/// <summary><c>provenance verify</c>: proves a store's integrity.</summary>
internal static class VerifyCommand
{
    private const string About = """
        Recompute everything that the store claims, and name the first thing that does not fit.

        That is each record's hash, the chain of hashes, the Merkle root of each batch, the index over the records, and the generation
        graph. Says where a declared generation disagrees with the derived one.

        Whoever can write the file can also make it anew: only a checkpoint that someone else keeps shows that. --against holds the
        store to one, and so shows records that were changed or taken away from the end.

        Examples:
          provenance verify
          provenance export --format checkpoint -o 2026-01.checkpoint; provenance verify --against 2026-01.checkpoint

        Exit codes: 0 all fits, 64 usage, 65 something does not fit (or --strict and a declared generation disagrees), 66 no such file,
        130 interrupted, 143 terminated.
        """;

    internal static Command Create(Terminal terminal, CancellationToken cancellation)
    {
        var store = StoreOptions.Store();
        var against = new Option<string?>("--against") { Description = "A checkpoint that was exported earlier", HelpName = "FILE" };
        var strict = new Option<bool>("--strict") { Description = "Fail if a declared generation disagrees with the derived one" };
        var quiet = SharedOptions.Quiet();
        var command = new Command("verify", About) { store, against, strict, quiet };
        command.SetAction(parsed =>
        {
            var checkpoint = parsed.GetValue(against) is { } path ? Checkpoint.Load(path) : null;
            using var opened = StoreOptions.Open(terminal, parsed.GetValue(store)!);
            return Run(terminal, opened, checkpoint, parsed.GetValue(strict), parsed.GetValue(quiet), cancellation);
        });
        return command;
    }

    private static int Run(Terminal terminal, IProvenanceStore store, Checkpoint? against, bool strict, bool quiet, CancellationToken cancellation)
    {
        var reporter = new ScanReporter(terminal, quiet);
        var total = Math.Max(1, store.Head.Records);
        var started = TimeProvider.System.GetTimestamp();
        VerificationReport report;
        try
        {
            report = new StoreVerifier(store).Verify(
                against,
                done => reporter.DrawProgress(ProgressLine.Format(done / (double)total, TimeProvider.System.GetElapsedTime(started), string.Create(CultureInfo.InvariantCulture, $"{done:N0} records"))),
                cancellation);
        }
        finally
        {
            reporter.EraseProgress();
        }

        if (report.Fault is { } fault)
        {
            throw new DataException($"{store.Name}: {fault}");
        }

        foreach (var disagreement in report.Disagreements)
        {
            terminal.WriteLine(Printable.Clean(disagreement));
        }

        if (report.Disagreeing > 0)
        {
            var text = string.Create(CultureInfo.InvariantCulture, $"{SummaryText.Count(report.Disagreeing, "document has", "documents have")} a declared generation that the graph contradicts");
            if (strict)
            {
                throw new DataException($"{store.Name}: {text}");
            }

            reporter.Say($"{text} (warning)");
        }

        var seconds = TimeProvider.System.GetElapsedTime(started).TotalSeconds;
        reporter.Say(string.Create(CultureInfo.InvariantCulture, $"{store.Name}: all of {report.Records:N0} records fit, in {seconds:0.00} s"));
        return ExitCodes.Done;
    }
}
