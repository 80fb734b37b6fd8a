using Provenance.Reports.Charts;
using Provenance.Reports.Pages;

namespace Provenance.Reports.Selections;

/// <summary>Section: the amounts read and selected, by origin, generation and so on.</summary>
internal static class CompositionSection
{
    internal static HtmlSection? Create(SelectionReport report)
    {
        var facets = report.Facets.Where(facet => facet.Rows.Count > 0).ToList();
        return facets.Count == 0 ? null : new HtmlSection("composition", "What it is made of", "Made of", html =>
        {
            html.Element("p", $"Shares are of {SelectionWords.Unit(report)}, those of the set with repeats.");
            SvgShapes.WriteKey(html, (SvgShapes.Swatch("f-human"), "share of the set, human"), (SvgShapes.Swatch("f-other"), "made by models"), (SvgShapes.Swatch("f-bar"), "not told apart"), (SvgShapes.Tick("s-ink"), "share of what was read"));
            foreach (var facet in facets) WriteFacet(html, facet, report.Unit);
        });
    }

    private static void WriteFacet(HtmlWriter html, SelectionFacet facet, BudgetUnit unit)
    {
        var rows = FacetComposition.List(facet, unit);

        // unknown can be most of a data set, and would leave no room to distinguish the rest: then only its numbers are shown
        var whole = rows.Where(row => row.Value is not null).Select(Greater).DefaultIfEmpty(1).Max();
        html.Element("h3", SelectionWords.Facet(facet.Name)).Line();
        new HtmlTable<CompositionRow>($"What was read and what is in the set, by {facet.Name}",
            HtmlColumn<CompositionRow>.Name(facet.Name, row => row.Name),
            HtmlColumn<CompositionRow>.Chart("read, and in the set", (cell, row) =>
            {
                if (Greater(row) <= whole) CellBar.Share(row.ShareOut, row.ShareIn, whole, Color(facet.Name, row)).Write(cell);
            }),
            HtmlColumn<CompositionRow>.Number("of read", row => Numbers.Share(row.ShareIn)),
            HtmlColumn<CompositionRow>.Number("of set", row => Numbers.Share(row.ShareOut)),
            HtmlColumn<CompositionRow>.Number("read", row => Numbers.Count(row.In.Documents)),
            HtmlColumn<CompositionRow>.Number("lines in set", row => Numbers.Count(row.Written.Documents)),
            HtmlColumn<CompositionRow>.Number("mean resemblance", row => Numbers.Figure(row.MeanResemblance)))
        {
            CaptionHidden = true,
            RowClass = row => row.Value is null ? "quiet" : null,
        }.Write(html, rows);
    }

    private static double Greater(CompositionRow row) => Math.Max(double.IsNaN(row.ShareIn) ? 0 : row.ShareIn, double.IsNaN(row.ShareOut) ? 0 : row.ShareOut);

    private static string Color(string facet, CompositionRow row) => (facet, row.Value) switch
    {
        ("origin", "human") or ("generation", "0") => "f-human",
        ("origin", "machine" or "mixed") or ("generation", not null) or ("generator", not null) => "f-other",
        ("generator", null) when row.Others > 0 => "f-other",
        _ => "f-bar",
    };
}
