using System.Globalization;
using Provenance.Detection.Explanations;
using Provenance.Reports.Pages;

namespace Provenance.Reports.Explanations;

/// <summary>Writes the parts of a document that differ.</summary>
internal static class DifferingPart
{
    internal static void Write(HtmlWriter html, IReadOnlyList<ExplainedPart> parts)
    {
        html.Element("p", "Each part as if it stood alone: one is machine text by itself, another reads as human. A boundary may be a sentence or two off.").Line();
        html.Open("div", ("class", "wrap"));
        new HtmlTable<ExplainedPart>("Parts that differ",
            new HtmlColumn<ExplainedPart>("begins", (cell, row) => cell.Element("span", $"“{BidiText.Name(row.Opening)}”"), "name"),
            new HtmlColumn<ExplainedPart>("verdict", (cell, row) => cell.Text(row.Span.Verdict.ToString().ToLowerInvariant()), "name"),
            HtmlColumn<ExplainedPart>.Number("P(machine)", row => Numbers.Share(row.Span.Probability)),
            HtmlColumn<ExplainedPart>.Number("p-value", row => Numbers.Figure(row.Span.PValue)),
            HtmlColumn<ExplainedPart>.Number("words", row => Numbers.Count(row.Span.Words)),
            HtmlColumn<ExplainedPart>.Number("characters", row => string.Create(CultureInfo.InvariantCulture, $"{row.Start:N0}–{row.End:N0}")))
        {
            CaptionHidden = true,
        }.Write(html, parts);
        html.Close().Line();
    }
}
