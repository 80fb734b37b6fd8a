using System.Globalization;
using Spectre.Console;
using Cell = Spectre.Console.Text;

namespace Provenance.Cli;

/// <summary>The table that a person reads.</summary>
internal static class AssessmentTable
{
    private const int IdWidth = 40;

    internal static Table Of(IReadOnlyList<ScannedDocument> documents)
    {
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumn(new TableColumn("verdict").NoWrap());
        table.AddColumn(new TableColumn("P(machine)").RightAligned().NoWrap());
        table.AddColumn(new TableColumn("words").RightAligned().NoWrap());
        table.AddColumn(new TableColumn("id").NoWrap());
        table.AddColumn(new TableColumn("first words").NoWrap());
        foreach (var document in documents)
        {
            var probability = double.IsNaN(document.Probability) ? "-" : document.Probability.ToString("0.000", CultureInfo.InvariantCulture);
            table.AddRow(
                new Cell(document.Verdict.ToString().ToLowerInvariant(), StyleOf(document.Verdict)),
                new Cell(probability),
                new Cell(document.Words.ToString("N0", CultureInfo.InvariantCulture)),
                new Cell(Shorten(document.Id)),
                new Cell(document.FirstWords) { Overflow = Overflow.Ellipsis });
        }

        return table;
    }

    /// <summary>Long ids, paths most often, tell most at their end.</summary>
    private static string Shorten(string id) => id.Length <= IdWidth ? id : "…" + id[^(IdWidth - 1)..];

    private static Style StyleOf(Verdict verdict) => verdict switch
    {
        Verdict.Machine => new Style(Color.Red),
        Verdict.Human => new Style(Color.Green),
        Verdict.Mixed => new Style(Color.Yellow),
        _ => Style.Plain,
    };
}
