using System.Globalization;
using System.Text.Json;
using Cocona;
using Provenance.Cli.CommandLine;
using Provenance.Cli.Settings;
using Provenance.Lineage;
using Spectre.Console;
using Cell = Spectre.Console.Text;

namespace Provenance.Cli.Commands;

/// <summary><c>provenance conflicts</c>: compares what is declared with what is detected.</summary>
internal sealed class ConflictsCommand(Terminal terminal)
{
    internal const string Summary =
        "Show documents that were declared human and detected as machine, or in which there is evidence of a machine, and the reverse, by source.";

    private const string About = """
        Of each source: how many, of how many that were declared so and assessed, the share with its 95% interval (Wilson), and examples. Run
        tag and scan --store first.

        A detector errs, too: compare a source's share with the false-positive rate that the scan asked for.
        """;

    [Command("conflicts", Description = Summary)]
    [Help(About, ExitCodes = "0 done, 64 usage, 65 no store, or a damaged one, 66 no such store", Topics = ["stores", "evidence"], Examples =
    [
        "provenance scan corpus/ --store provenance.db; provenance conflicts",
        "provenance conflicts --store postgres://me@host/corpora",
        "provenance conflicts --json",
    ])]
    public int Run(StoreSettings store, [Setting("json", "Print JSON lines"), Group(OptionGroup.Output)] bool json)
    {
        using var opened = store.Open();
        return StoreRows.Print(terminal, Conflicts.Of(opened), json, Json, Table, none: "no conflicts");
    }

    private static void Json(Utf8JsonWriter json, Conflict row)
    {
        json.WriteString("source", row.Source);
        json.WriteString("declared", row.Declared.ToString().ToLowerInvariant());
        json.WriteString("detected", row.Detected.ToString().ToLowerInvariant());
        json.WriteString("by", row.By.ToString().ToLowerInvariant());
        json.WriteNumber("documents", row.Documents);
        json.WriteNumber("assessed", row.Assessed);
        json.WriteNumber("share", row.Documents / (double)row.Assessed);
        json.WriteNumber("low", row.Low);
        json.WriteNumber("high", row.High);
        json.WriteStartArray("examples");
        foreach (var example in row.Examples)
        {
            json.WriteStringValue(example);
        }

        json.WriteEndArray();
    }

    private static Table Table(IReadOnlyList<Conflict> rows)
    {
        var table = StoreRows.Table("source", "declared", "found", "by");
        table.AddColumn(new TableColumn("documents").RightAligned().NoWrap());
        table.AddColumn(new TableColumn("share [[95%]]").NoWrap());
        table.AddColumn(new TableColumn("such as"));
        foreach (var row in rows)
        {
            table.AddRow(
                new Cell(Printable.Clean(row.Source ?? "-")),
                new Cell(row.Declared.ToString().ToLowerInvariant()),
                new Cell(row.Detected.ToString().ToLowerInvariant()),
                new Cell(row.By.ToString().ToLowerInvariant()),
                new Cell(string.Create(CultureInfo.InvariantCulture, $"{row.Documents:N0} of {row.Assessed:N0}")),
                new Cell(string.Create(CultureInfo.InvariantCulture, $"{row.Documents / (double)row.Assessed:0.0%} [{row.Low:0.0%}, {row.High:0.0%}]")),
                new Cell(Printable.Clean(string.Join(", ", row.Examples))));
        }

        return table;
    }
}
