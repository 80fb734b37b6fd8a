using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Provenance.Lineage;
using Spectre.Console;
using Cell = Spectre.Console.Text;

namespace Provenance.Cli.Commands;

/// <summary><c>provenance stats</c>: counts documents.</summary>
internal static class StatsCommand
{
    private const string About = """
        Count documents by origin, generation, generator and source.

        A generation is derived where it can be, else as declared, else what bounds there are.

        Examples:
          provenance stats
          provenance stats --json | jq -c 'select(.generation == 2)'

        Exit codes: 0 done, 64 usage, 65 no store, or a damaged one, 66 no such store.
        """;

    internal static Command Create(Terminal terminal) => RowsCommand.Create(terminal, "stats", About, store => StoreCounts.Of(store), Json, Table);

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
        var table = RowsCommand.Table("origin", "generation", "generator", "source");
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
