using Provenance.Reports.Charts;
using Provenance.Reports.Pages;

namespace Provenance.Reports.Selections;

/// <summary>Section: the rejects by reason, human text apart: every rule costs some of it.</summary>
internal static class RefusalSection
{
    internal static HtmlSection Create(SelectionReport report) => new("refused", "What was left out, and why", "Left out", html =>
    {
        if (report.Refusals.Count == 0)
        {
            html.Element("p", "Nothing was left out.");
            return;
        }

        var human = FacetComposition.Sum(report.Refusals, refusal => refusal.Human);
        var other = FacetComposition.Sum(report.Refusals, refusal => refusal.Other);
        var most = report.Refusals.Max(refusal => refusal.Human.Documents + refusal.Other.Documents);
        SvgShapes.WriteKey(html, (SvgShapes.Swatch("f-human"), "counts as human"), (SvgShapes.Swatch("f-other"), "everything else"));
        new HtmlTable<SelectionRefusal>("Documents that were left out, by reason",
            HtmlColumn<SelectionRefusal>.Explained("reason", row => row.Reason, row => row.Explanation),
            HtmlColumn<SelectionRefusal>.Chart("documents", (cell, row) => CellBar.Stacked(row.Human.Documents, row.Other.Documents, most).Write(cell)),
            HtmlColumn<SelectionRefusal>.Number("human", row => Numbers.Count(row.Human.Documents)),
            HtmlColumn<SelectionRefusal>.Number("other", row => Numbers.Count(row.Other.Documents)),
            HtmlColumn<SelectionRefusal>.Number("words, human", row => Numbers.Count(row.Human.Words)),
            HtmlColumn<SelectionRefusal>.Number("words, other", row => Numbers.Count(row.Other.Words)))
        {
            CaptionHidden = true,
        }.Write(html, report.Refusals);
        html.Element("p", $"In all, {Numbers.Count(human.Documents)} counted as human and {Numbers.Count(other.Documents)} did not.", ("class", "quiet")).Line();
    });
}
