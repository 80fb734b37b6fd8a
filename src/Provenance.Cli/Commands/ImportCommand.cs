using System.Globalization;
using Cocona;
using Provenance.Cli.CommandLine;
using Provenance.Cli.Settings;
using Provenance.Cli.Terminal;

namespace Provenance.Cli.Commands;

/// <summary><c>provenance import</c>: imports an export into a store.</summary>
internal sealed class ImportCommand(TextTerminal terminal, CancellationToken cancellation)
{
    internal const string Summary = "Append all records of PROV-JSON that export wrote.";

    private const string About = "Into an empty store this makes the same records with the same hashes; records that the store has already change nothing.";

    [Command("import", Description = Summary)]
    [Help(About, ExitCodes = "as of tag", Topics = ["stores"], Examples =
    [
        "provenance import store.prov.json.gz",
        "provenance import store.prov.json.gz --store copy.db",
        "provenance import store.prov.json.gz --store postgres://me@host/corpora",
    ])]
    public int Run([Argument("FILE", Description = "PROV-JSON that export wrote, plain or gzip"), Paths] string file, StoreSettings store, QuietSettings messages)
    {
        if (!File.Exists(file)) throw new InputNotFoundException($"{file}: no such file");

        var reporter = new ScanReporter(terminal, messages.Quiet);
        return store.Record(terminal, opened => Import(opened, file, reporter));
    }

    private int Import(IProvenanceStore store, string path, ScanReporter reporter)
    {
        var (added, known) = reporter.Run(observer => StoreExporter.Import(store, path, observer, cancellation));
        reporter.Say(string.Create(CultureInfo.InvariantCulture, $"{path}: {SummaryText.Count(added, "record", "records")} added, {known:N0} known already"));
        return ExitCodes.Done;
    }
}
