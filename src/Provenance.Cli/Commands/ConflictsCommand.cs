using System.Globalization;
using System.Text.Json;
using Cocona;
using Provenance.Cli.CommandLine;
using Provenance.Cli.Settings;
using Provenance.Cli.Terminal;
using Spectre.Console;
using Cell = Spectre.Console.Text;

namespace Provenance.Cli.Commands;

/// <summary><c>provenance conflicts</c>: compares declarations with detection.</summary>
internal sealed class ConflictsCommand(TextTerminal terminal)
{
    internal const string Summary = "Show documents whose declared origin a detector, evidence in them, or another declaration contradicts.";

    private const string About = """
        By source: documents that were declared human and detected as machine, or in which there is evidence of a machine, and the reverse: how
        many, of how many that were declared so and assessed, the share with its 95% interval (Wilson), and examples. By document: declarations
        of different origins. Run tag and scan --store first.

        A detector errs, too: compare a source's share with the false-positive rate that the scan asked for. A document of which different
        origins were declared counts as of unknown origin, until 'provenance tag --supersede' settles it.
        """;

    /// <summary>Maximum number of contradictions in the table; JSON has all of them.</summary>
    private const int MaxShown = 20;

    [Command("conflicts", Description = Summary)]
    [Help(About, ExitCodes = "0 done, 64 usage, 65 no store, or a damaged one, 66 no such store", Topics = ["stores", "evidence"], Examples =
    [
        "provenance scan corpus/ --store provenance.db; provenance conflicts",
        "provenance conflicts --store postgres://me@host/corpora",
        "provenance conflicts --json",
    ])]
    public int Run(StoreSettings store, [Setting("json", "Print JSON lines"), Group(OptionGroup.Output)] bool json)
    {
        using var opened = store.Open(terminal);
        using var moment = opened.OpenSnapshot();
        var conflicts = Conflicts.Find(opened);
        if (json)
        {
            foreach (var row in conflicts) terminal.WriteLine(JsonLineText.Write(members => Json(members, row)));

            foreach (var row in Contradictions.Find(opened)) terminal.WriteLine(JsonLineText.Write(members => Json(members, row)));
        }
        else
        {
            Draw(conflicts, Contradictions.Find(opened));
        }

        return ExitCodes.Done;
    }

    private void Draw(IReadOnlyList<Conflict> conflicts, IEnumerable<Contradiction> contradictions)
    {
        var table = StoreRows.Table("declared", "generator", "source", "record", "time");
        table.AddColumn(new TableColumn("document"));
        long count = 0;
        foreach (var row in contradictions)
        {
            if (++count > MaxShown) continue;

            foreach (var declaration in row.Declarations)
            {
                table.AddRow(
                    new Cell(declaration.Origin.ToString().ToLowerInvariant()),
                    new Cell(Printable.Clean(declaration.Generator ?? "-")),
                    new Cell(Printable.Clean(declaration.Source ?? "-")),
                    new Cell(declaration.Record.ToString("N0", CultureInfo.InvariantCulture)),
                    new Cell(Printable.Clean(declaration.Time ?? "-")),
                    new Cell(Printable.Clean(row.Id)));
            }
        }

        if (conflicts.Count > 0) terminal.Draw(Table(conflicts));

        if (count > 0)
        {
            terminal.Draw(table);
            terminal.Error.WriteLine(
                $"{SummaryText.Count(count, "document was", "documents were")} declared to be of different origins{(count > MaxShown ? $"; the first {MaxShown} are shown, --json prints all" : "")}; 'provenance tag --supersede' settles it");
        }

        if (conflicts.Count == 0 && count == 0) terminal.Error.WriteLine("no conflicts");
    }

    private static void Json(Utf8JsonWriter json, Contradiction row)
    {
        json.WriteString("by", "declaration");
        json.WriteString("id", row.Id);
        json.WriteString("document", row.Document.ToString());
        json.WriteStartArray("declarations");
        foreach (var declaration in row.Declarations)
        {
            json.WriteStartObject();
            json.WriteNumber("record", declaration.Record);
            json.WriteString("declared", declaration.Origin.ToString().ToLowerInvariant());
            json.WriteString("generator", declaration.Generator);
            json.WriteString("source", declaration.Source);
            json.WriteString("agent", declaration.Agent);
            json.WriteString("time", declaration.Time);
            json.WriteEndObject();
        }

        json.WriteEndArray();
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
        foreach (var example in row.Examples) json.WriteStringValue(example);

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
