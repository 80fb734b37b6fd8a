using System.CommandLine;
using System.Globalization;
using Provenance.Lineage;

namespace Provenance.Cli.Commands;

/// <summary><c>provenance import</c>: an export back into a store.</summary>
internal static class ImportCommand
{
    private const string About = """
        Append all records of PROV-JSON that export wrote.

        Into an empty store this makes the same records with the same hashes; records that the store has already change nothing.

        Examples:
          provenance import store.prov.json.gz --store copy.db

        Exit codes: as of tag.
        """;

    internal static Command Create(Terminal terminal, CancellationToken cancellation)
    {
        var input = new Argument<string>("FILE") { Description = "PROV-JSON that export wrote, plain or gzip" };
        var store = StoreOptions.Store();
        var quiet = SharedOptions.Quiet();
        var command = new Command("import", About) { input, store, quiet };
        command.SetAction(parsed =>
        {
            var path = parsed.GetValue(input)!;
            if (!File.Exists(path))
            {
                throw new InputNotFoundException($"{path}: no such file");
            }

            var reporter = new ScanReporter(terminal, parsed.GetValue(quiet));
            return StoreOptions.Record(terminal, parsed.GetValue(store)!, opened => Import(opened, path, reporter, cancellation));
        });
        return command;
    }

    private static int Import(IProvenanceStore store, string path, ScanReporter reporter, CancellationToken cancellation)
    {
        long added;
        long known;
        try
        {
            (added, known) = StoreExporter.Import(
                store, path, read => reporter.DrawProgress(string.Create(CultureInfo.InvariantCulture, $"{read:N0} records")), cancellation);
        }
        finally
        {
            reporter.EraseProgress();
        }

        reporter.Say(string.Create(CultureInfo.InvariantCulture, $"{path}: {SummaryText.Count(added, "record", "records")} added, {known:N0} known already"));
        return ExitCodes.Done;
    }
}
