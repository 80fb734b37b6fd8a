using System.Globalization;
using Cocona;
using Provenance.Cli.CommandLine;
using Provenance.Cli.Settings;
using Provenance.Cli.Terminal;

namespace Provenance.Cli.Commands;

/// <summary><c>provenance verify</c>: verifies a store's integrity.</summary>
internal sealed class VerifyCommand(TextTerminal terminal, CancellationToken cancellation)
{
    internal const string Summary = "Recompute everything that the store claims, and name the first thing that does not fit.";

    private const string About = """
        Checks each record's hash, the chain of hashes, the Merkle root of each batch, the index over the records, and the generation graph.
        Reports where a declared generation disagrees with the derived one.

        Whoever can write the file can also make it anew: only a checkpoint that someone else keeps shows that. --against compares the
        store with one, and so shows records that were changed or removed from the end.
        """;

    private const string Codes = "0 all fits, 64 usage, 65 something does not fit (or --strict and a declared generation disagrees), 66 no such file, 130 interrupted, 143 terminated";

    [Command("verify", Description = Summary)]
    [Help(About, ExitCodes = Codes, Topics = ["stores"], Examples =
    [
        "provenance verify",
        "provenance verify --strict --store postgres://me@host/corpora",
        "provenance export --format checkpoint -o 2026-01.checkpoint; provenance verify --against 2026-01.checkpoint",
    ])]
    public int Run(
        StoreSettings store,
        [Setting("against", "A checkpoint that was exported earlier", value: "FILE"), Group(OptionGroup.Input)] string? against,
        [Setting("strict", "Fail if a declared generation disagrees with the derived one"), Group(OptionGroup.Other)] bool strict,
        QuietSettings messages)
    {
        var checkpoint = against is null ? null : Checkpoint.Load(against);
        using var opened = store.Open(terminal);
        return Run(opened, checkpoint, strict, messages.Quiet);
    }

    private int Run(IProvenanceStore store, Checkpoint? against, bool strict, bool quiet)
    {
        var reporter = new ScanReporter(terminal, quiet);
        var started = TimeProvider.System.GetTimestamp();
        var report = reporter.Run(observer => new StoreVerifier(store).Verify(against, observer, cancellation));
        if (report.Fault is { } fault) throw new DataException($"{store.Name}: {fault}");

        foreach (var disagreement in report.Disagreements) terminal.WriteLine(Printable.Clean(disagreement));

        if (report.Disagreeing > 0)
        {
            var text = string.Create(CultureInfo.InvariantCulture, $"{SummaryText.Count(report.Disagreeing, "document has", "documents have")} a declared generation that the graph contradicts");
            if (strict) throw new DataException($"{store.Name}: {text}");

            reporter.Say($"{text} (warning)");
        }

        var seconds = TimeProvider.System.GetElapsedTime(started).TotalSeconds;
        reporter.Say(string.Create(CultureInfo.InvariantCulture, $"{store.Name}: all of {report.Records:N0} records fit, in {seconds:0.00} s"));
        return ExitCodes.Done;
    }
}
