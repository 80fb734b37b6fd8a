using Provenance.Curation;

namespace Provenance.Reports;

/// <summary>What was left out and why, human text told apart: every rule costs some of it.</summary>
internal static class RefusalSection
{
    internal static HtmlSection Of(SelectionReport report) => new("refused", "What was left out, and why", "Left out", html =>
    {
        if (report.Refusals.Count == 0)
        {
            html.Element("p", "Nothing was left out.");
            return;
        }

        var human = Composition.Sum(report.Refusals, refusal => refusal.Human);
        var other = Composition.Sum(report.Refusals, refusal => refusal.Other);
        var most = report.Refusals.Max(refusal => refusal.Human.Documents + refusal.Other.Documents);
        Marks.WriteKey(html, (Marks.Swatch("f-human"), "counts as human"), (Marks.Swatch("f-other"), "everything else"));
        new HtmlTable<SelectionRefusal>("Documents that were left out, by reason",
            TableColumn<SelectionRefusal>.Explained("reason", row => row.Reason, row => row.Explanation),
            TableColumn<SelectionRefusal>.Chart("documents", (cell, row) => CellBar.Stacked(row.Human.Documents, row.Other.Documents, most).Write(cell)),
            TableColumn<SelectionRefusal>.Number("human", row => Numbers.Count(row.Human.Documents)),
            TableColumn<SelectionRefusal>.Number("other", row => Numbers.Count(row.Other.Documents)),
            TableColumn<SelectionRefusal>.Number("words, human", row => Numbers.Count(row.Human.Words)),
            TableColumn<SelectionRefusal>.Number("words, other", row => Numbers.Count(row.Other.Words)))
        {
            CaptionHidden = true,
        }.Write(html, report.Refusals);
        html.Element("p", $"In all, {Numbers.Count(human.Documents)} counted as human and {Numbers.Count(other.Documents)} did not.", ("class", "quiet")).Line();
    });
}
