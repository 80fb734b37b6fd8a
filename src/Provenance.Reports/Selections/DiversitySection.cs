using Provenance.Reports.Charts;
using Provenance.Reports.Pages;

namespace Provenance.Reports.Selections;

/// <summary>Section: lexical diversity, the best indicators of collapse first.</summary>
internal static class DiversitySection
{
    internal static HtmlSection? Create(SelectionReport report) => report.Diversity.Count == 0 && report.Tail is null ? null : new HtmlSection("diversity", "Lexical diversity and its tails", "Diversity", html =>
    {
        html.Element("p", SelectionWords.TailRule).Line();
        WriteAgainstReference(html, [.. report.Diversity.Where(part => part.AgainstReference is not null)]);
        if (report.Tail is not null)
        {
            html.Element("h3", "Floor on tail coverage").Element("p", SelectionWords.Tail(report.Tail)).Line();
            new ShareScale("Tail coverage", report.Tail.After, ("asked for, at least", report.Tail.Asked), ("as first chosen", report.Tail.Before)) { ShareClass = "f-bar", RestClass = "f-track" }.Write(html);
        }

        WriteFigures(html, report.Diversity);
    });

    private static void WriteAgainstReference(HtmlWriter html, IReadOnlyList<SelectionDiversity> parts)
    {
        if (parts.Count == 0)
        {
            html.Element("p", "There was no human reference to measure against.", ("class", "quiet")).Line();
            return;
        }

        html.Element("h3", "Against the human reference").Line();
        new HtmlTable<SelectionDiversity>("Tail coverage and tail mass against the human reference",
            HtmlColumn<SelectionDiversity>.Name("part", part => part.Name),
            HtmlColumn<SelectionDiversity>.Chart("tail coverage, of all", (cell, part) => CellBar.Share(part.AgainstReference!.TailCoverage, double.NaN, 1, "f-bar").Write(cell)),
            HtmlColumn<SelectionDiversity>.Number("tail coverage", part => Numbers.Share(part.AgainstReference!.TailCoverage)),
            HtmlColumn<SelectionDiversity>.Number("tail mass, 1 is kept", part => Numbers.Figure(part.AgainstReference!.TailMassRatio)))
        {
            CaptionHidden = true,
        }.Write(html, parts);
    }

    private static void WriteFigures(HtmlWriter html, IReadOnlyList<SelectionDiversity> parts)
    {
        if (parts.Count == 0) return;

        html.Element("h3", "By itself").Line();
        new HtmlTable<SelectionDiversity>("Lexical diversity of each part by itself",
            HtmlColumn<SelectionDiversity>.Name("part", part => part.Name),
            Figure("distinct-1", part => part.Distinct1),
            Figure("distinct-2", part => part.Distinct2),
            Figure("distinct-3", part => part.Distinct3),
            Figure("self-BLEU-4", part => part.SelfBleu4),
            Figure("compression", part => part.CompressionRatio),
            HtmlColumn<SelectionDiversity>.Number("documents", part => Numbers.Count(part.Figures.Documents)),
            HtmlColumn<SelectionDiversity>.Number("words", part => Numbers.Count(part.Figures.Words)),
            HtmlColumn<SelectionDiversity>.Number("types", part => Numbers.Count(part.Figures.Types)))
        {
            CaptionHidden = true,
        }.Write(html, parts);
    }

    private static HtmlColumn<SelectionDiversity> Figure(string head, Func<Provenance.Curation.DiversityFigures, double> figure) =>
        HtmlColumn<SelectionDiversity>.Number(head, part => Numbers.Figure(figure(part.Figures)));
}
