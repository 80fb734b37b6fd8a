using Provenance.Detection.Explanations;
using Provenance.Reports.Charts;
using Provenance.Reports.Pages;

namespace Provenance.Reports.Explanations;

/// <summary>The sum of contributions to the score.</summary>
internal static class ScorePart
{
    internal static void Write(HtmlWriter html, Explanation explanation, double start)
    {
        var words = explanation.Sentences.Sum(sentence => sentence.Contribution);
        var remarkable = explanation.Style.Where(feature => feature.Notable).Sum(feature => feature.Contribution);
        var rest = explanation.Style.Where(feature => !feature.Notable).Sum(feature => feature.Contribution);
        List<(string What, double Value)> rows =
        [
            ("before a word is read", start), ("sentences", words), ("style, remarkable", remarkable), ("style, the rest", rest), ("score", explanation.Assessment.Score ?? double.NaN),
        ];
        var most = Math.Max(1e-9, rows.Max(row => Math.Abs(row.Value)));
        new HtmlTable<(string What, double Value)>("What adds up to the score",
            new HtmlColumn<(string What, double Value)>("", (cell, row) => cell.Text(row.What), "name"),
            HtmlColumn<(string What, double Value)>.Chart("human | machine", (cell, row) => CellBar.Signed(row.Value, most).Write(cell)),
            HtmlColumn<(string What, double Value)>.Number("adds", row => Numbers.Signed(row.Value, 2)))
        {
            CaptionHidden = true,
            RowClass = row => row.What == "score" ? "total" : null,
        }.Write(html, rows);
    }
}
