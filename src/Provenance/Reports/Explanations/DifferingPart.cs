using System.Globalization;

namespace Provenance.Reports;

/// <summary>The parts of a document that differ.</summary>
internal static class DifferingPart
{
    internal static void Write(HtmlWriter html, IReadOnlyList<ExplainedPart> parts)
    {
        html.Element("p", "Each part as if it stood alone: one is machine text by itself, another reads as human. A boundary may be a sentence or two off.").Line();
        html.Open("div", ("class", "wrap"));
        new HtmlTable<ExplainedPart>("Parts that differ",
            new TableColumn<ExplainedPart>("begins", (cell, row) => cell.Element("span", $"“{BidiText.Name(row.Opening)}”"), "name"),
            new TableColumn<ExplainedPart>("verdict", (cell, row) => cell.Text(row.Span.Verdict.ToString().ToLowerInvariant()), "name"),
            TableColumn<ExplainedPart>.Number("P(machine)", row => Numbers.Share(row.Span.Probability)),
            TableColumn<ExplainedPart>.Number("p-value", row => Numbers.Figure(row.Span.PValue)),
            TableColumn<ExplainedPart>.Number("words", row => Numbers.Count(row.Span.Words)),
            TableColumn<ExplainedPart>.Number("characters", row => string.Create(CultureInfo.InvariantCulture, $"{row.Start:N0}–{row.End:N0}")))
        {
            CaptionHidden = true,
        }.Write(html, parts);
        html.Close().Line();
    }
}
