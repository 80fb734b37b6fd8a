using System.Globalization;
using Spectre.Console;
using Cell = Spectre.Console.Text;

namespace Provenance.Cli;

/// <summary>The table that a person reads.</summary>
internal static class AssessmentTable
{
    private const int MaxIdWidth = 40;
    private const int MinTextWidth = 12;

    /// <summary>The longest verdict, the probability's head, and of five columns the padding of 2 and the edges of 1.</summary>
    private const int FixedWidth = 11 + 10 + (5 * 2) + 6;

    internal static Table Of(IReadOnlyList<ScannedDocument> documents, int width)
    {
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumn(new TableColumn("verdict").NoWrap());
        table.AddColumn(new TableColumn("P(machine)").RightAligned().NoWrap());
        table.AddColumn(new TableColumn("words").RightAligned().NoWrap());
        table.AddColumn(new TableColumn("id").NoWrap());
        table.AddColumn(new TableColumn("first words").NoWrap());
        var wordsWidth = "words".Length;
        foreach (var document in documents)
        {
            wordsWidth = Math.Max(wordsWidth, document.Words.ToString("N0", CultureInfo.InvariantCulture).Length);
        }

        // Spectre breaks lines of a table that is one column too wide, whatever its columns say
        var left = width - FixedWidth - wordsWidth;
        var idWidth = Math.Clamp(left / 2, MinTextWidth, MaxIdWidth);
        var longest = 2;
        foreach (var document in documents)
        {
            longest = Math.Max(longest, Columns.Of(document.Id));
        }

        idWidth = Math.Min(idWidth, longest);
        var textWidth = Math.Max(left - idWidth, MinTextWidth);
        foreach (var document in documents)
        {
            var probability = double.IsNaN(document.Probability) ? "-" : document.Probability.ToString("0.000", CultureInfo.InvariantCulture);
            table.AddRow(
                new Cell(document.Verdict.ToString().ToLowerInvariant(), StyleOf(document.Verdict)),
                new Cell(probability),
                new Cell(document.Words.ToString("N0", CultureInfo.InvariantCulture)),
                new Cell(Columns.Last(document.Id, idWidth)),
                new Cell(Columns.First(document.FirstWords, textWidth)));
        }

        return table;
    }

    private static Style StyleOf(Verdict verdict) => verdict switch
    {
        Verdict.Machine => new Style(Color.Red),
        Verdict.Human => new Style(Color.Green),
        Verdict.Mixed => new Style(Color.Yellow),
        _ => Style.Plain,
    };
}
