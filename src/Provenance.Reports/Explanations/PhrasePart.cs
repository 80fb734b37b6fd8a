using Provenance.Detection.Explanations;
using Provenance.Reports.Charts;
using Provenance.Reports.Pages;

namespace Provenance.Reports.Explanations;

/// <summary>The words and phrases with the largest weights, a table for each direction.</summary>
internal static class PhrasePart
{
    /// <summary>Maximum number of phrases for each direction.</summary>
    private const int Max = 12;

    internal static void Write(HtmlWriter html, IReadOnlyList<ExplainedPhrase> phrases)
    {
        var most = Math.Max(1e-9, phrases.Max(phrase => Math.Abs(phrase.Contribution)));
        html.Open("div", ("class", "sides")).Line();
        WriteSide(html, "Towards machine text", [.. phrases.Where(phrase => phrase.Contribution > 0).Take(Max)], most);
        WriteSide(html, "Towards human text", [.. phrases.Where(phrase => phrase.Contribution < 0).Take(Max)], most);
        html.Close().Line();
    }

    private static void WriteSide(HtmlWriter html, string caption, List<ExplainedPhrase> phrases, double most)
    {
        html.Open("div");
        new HtmlTable<ExplainedPhrase>(caption,
            new HtmlColumn<ExplainedPhrase>("phrase", (cell, row) => cell.Element("span", $"“{BidiText.Name(row.Text)}”{Times(row)}"), "name"),
            HtmlColumn<ExplainedPhrase>.Chart("", (cell, row) => WriteBar(cell, row.Contribution, most)),
            HtmlColumn<ExplainedPhrase>.Number("adds", row => Numbers.Signed(row.Contribution, 2))).Write(html, phrases);
        html.Close().Line();
    }

    private static string Times(ExplainedPhrase phrase) => phrase.Occurrences > 1 ? $" {Numbers.Format(phrase.Occurrences, "time")}" : "";

    private static void WriteBar(HtmlWriter html, double value, double most) => html
        .OpenChart(14, $"{Numbers.Signed(value, 2)} towards {(value < 0 ? "human" : "machine")} text")
        .Bar(0, 100 * Math.Abs(value) / most, 3, 8, value < 0 ? "f-human" : "f-other").Close();
}
