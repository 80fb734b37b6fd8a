using System.Globalization;
using Spectre.Console;
using Cell = Spectre.Console.Text;

namespace Provenance.Cli.Terminal;

/// <summary>The table of assessments for readers. On a narrow terminal it has no first words, and a short header for the probability.</summary>
internal static class AssessmentTable
{
    private const int MaxIdWidth = 40;
    private const int MinTextWidth = 12;

    /// <summary>Minimum width of an id; if there is not even this much room, lines run over.</summary>
    private const int MinIdWidth = 4;

    /// <summary>A column's padding and the edge behind it.</summary>
    private const int BesideColumn = 3;

    /// <summary>Width of the longest verdict.</summary>
    private const int VerdictWidth = 11;

    private const string Probability = "P(machine)", ShortProbability = "P";

    /// <summary>Width of a probability.</summary>
    private const int ShortProbabilityWidth = 5;

    /// <summary>The line below the table, on how to read the probability.</summary>
    internal const string Legend = Probability + " is for a collection that is half machine text; human essays are often above 0.5: go by the verdict";

    internal static Table Create(IReadOnlyList<ScannedDocument> documents, int width)
    {
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumn(new TableColumn("verdict").NoWrap());
        var (verdictWidth, wordsWidth, longest) = ("verdict".Length, "words".Length, "id".Length);
        foreach (var document in documents)
        {
            verdictWidth = Math.Max(verdictWidth, Word(document.Verdict).Length);
            wordsWidth = Math.Max(wordsWidth, document.Words.ToString("N0", CultureInfo.InvariantCulture).Length);
            longest = Math.Max(longest, Columns.Count(document.Id));
        }

        // Spectre wraps lines of a table that is one column too wide, whatever its columns specify
        var left = width - VerdictWidth - Probability.Length - wordsWidth - (5 * BesideColumn) - 1;
        var wide = left >= Math.Min(longest, MinTextWidth) + MinTextWidth;
        table.AddColumn(new TableColumn(wide ? Probability : ShortProbability).RightAligned().NoWrap());
        table.AddColumn(new TableColumn("words").RightAligned().NoWrap());
        table.AddColumn(new TableColumn("id").NoWrap());
        if (wide) table.AddColumn(new TableColumn("first words").NoWrap());

        var idWidth = wide
            ? Math.Clamp(left / 2, MinTextWidth, MaxIdWidth)
            : Math.Clamp(width - verdictWidth - ShortProbabilityWidth - wordsWidth - (4 * BesideColumn) - 1, MinIdWidth, MaxIdWidth);
        idWidth = Math.Min(idWidth, longest);
        foreach (var document in documents)
        {
            var cells = new List<Cell>
            {
                new(Word(document.Verdict), StyleOf(document.Verdict)),
                new(double.IsNaN(document.Probability) ? "-" : document.Probability.ToString("0.000", CultureInfo.InvariantCulture)),
                new(document.Words.ToString("N0", CultureInfo.InvariantCulture)),
                new(Columns.Last(document.Id, idWidth)),
            };
            if (wide) cells.Add(new Cell(Columns.First(document.FirstWords, left - idWidth)));

            table.AddRow(cells);
        }

        return table;
    }

    private static string Word(Verdict verdict) => verdict.ToString().ToLowerInvariant();

    private static Style StyleOf(Verdict verdict) => verdict switch
    {
        Verdict.Machine => new Style(Color.Red),
        Verdict.Human => new Style(Color.Green),
        _ => Style.Plain,
    };
}
