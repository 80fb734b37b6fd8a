using Provenance.Detection.Explanations;
using Provenance.Reports.Charts;
using Provenance.Reports.Pages;

namespace Provenance.Reports.Explanations;

/// <summary>Remarkable features of style, and their place among human text.</summary>
internal static class StylePart
{
    internal static void Write(HtmlWriter html, IReadOnlyList<ExplainedFeature> style)
    {
        var notable = style.Where(feature => feature.Notable).ToList();
        var most = notable.Max(feature => Math.Abs(feature.Contribution));
        var compared = notable.Exists(feature => feature.HumanShareBelow is not null);
        if (compared)
        {
            html.Element("p", "The line is this document, the band the middle eight tenths of human text of its length.", ("class", "quiet")).Line();
        }

        List<HtmlColumn<ExplainedFeature>> columns = [new("what was measured", (cell, row) => cell.Element("span", row.Text).Element("small", row.Name), "explained")];
        // both would not fit on a phone
        columns.Add(compared
            ? HtmlColumn<ExplainedFeature>.Chart("among human text", (cell, row) => WriteRank(cell, row))
            : HtmlColumn<ExplainedFeature>.Chart("human | machine", (cell, row) => CellBar.Signed(row.Contribution, most).Write(cell)));
        columns.Add(HtmlColumn<ExplainedFeature>.Number("adds", row => Numbers.Signed(row.Contribution, 2)));
        new HtmlTable<ExplainedFeature>("Style and what it adds to the score", columns) { CaptionHidden = true }.Write(html, notable);
    }

    private static void WriteRank(HtmlWriter cell, ExplainedFeature feature)
    {
        if (feature.HumanShareBelow is { } below) CellBar.Rank(below, feature.MachineShareBelow).Write(cell);
        else cell.Text(Numbers.None);
    }
}
