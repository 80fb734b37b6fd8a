using System.Globalization;
using System.Text.Json;
using Cocona;
using Provenance.Cli.CommandLine;
using Provenance.Cli.Settings;
using Provenance.Cli.Terminal;
using Spectre.Console;
using Cell = Spectre.Console.Text;

namespace Provenance.Cli.Commands;

/// <summary><c>provenance stats</c>: counts documents.</summary>
internal sealed class StatsCommand(TextTerminal terminal)
{
    internal const string Summary = "Count documents by origin, generation, generator and source.";

    private const string About = "A generation is derived where it can be, else as declared, else what bounds there are.";

    [Command("stats", Description = Summary)]
    [Help(About, ExitCodes = "0 done, 64 usage, 65 no store, or a damaged one, 66 no such store", Topics = ["stores"], Examples =
    [
        "provenance stats",
        "provenance stats --store postgres://me@host/corpora",
        "provenance stats --json | jq -c 'select(.generation == 2)'",
    ])]
    public int Run(StoreSettings store, [Setting("json", "Print JSON lines"), Group(OptionGroup.Output)] bool json)
    {
        using var opened = store.Open(terminal);
        return StoreRows.Print(terminal, StoreCounts.Count(opened), json, Json, Table);
    }

    private static void Json(Utf8JsonWriter json, StoreCount row)
    {
        json.WriteString("origin", row.Origin.ToString().ToLowerInvariant());
        json.WriteGeneration(row.Generation);
        json.WriteString("generator", row.Generator);
        json.WriteString("source", row.Source);
        json.WriteNumber("documents", row.Documents);
    }

    private static Table Table(IReadOnlyList<StoreCount> rows)
    {
        var table = StoreRows.Table("origin", "generation", "generator", "source");
        table.AddColumn(new TableColumn("documents").RightAligned().NoWrap());
        foreach (var row in rows)
        {
            table.AddRow(
                new Cell(row.Origin.ToString().ToLowerInvariant()),
                new Cell(row.Generation.ToString()),
                new Cell(Printable.Clean(row.Generator ?? "-")),
                new Cell(Printable.Clean(row.Source ?? "-")),
                new Cell(row.Documents.ToString("N0", CultureInfo.InvariantCulture)));
        }

        return table;
    }
}
