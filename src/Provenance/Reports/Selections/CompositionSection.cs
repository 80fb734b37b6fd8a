using Provenance.Curation;

namespace Provenance.Reports;

/// <summary>What was read and what was made of it, by origin, generation and so on.</summary>
internal static class CompositionSection
{
    internal static HtmlSection? Of(SelectionReport report)
    {
        var facets = report.Facets.Where(facet => facet.Rows.Count > 0).ToList();
        return facets.Count == 0 ? null : new HtmlSection("composition", "What it is made of", "Made of", html =>
        {
            html.Element("p", $"Shares are of {SelectionWords.Unit(report)}, those of the set with repeats.");
            Marks.WriteKey(html, (Marks.Swatch("f-human"), "share of the set, human"), (Marks.Swatch("f-other"), "made by models"), (Marks.Swatch("f-bar"), "not told apart"), (Marks.Tick("s-ink"), "share of what was read"));
            foreach (var facet in facets)
            {
                WriteFacet(html, facet, report.Unit);
            }
        });
    }

    private static void WriteFacet(HtmlWriter html, SelectionFacet facet, BudgetUnit unit)
    {
        var rows = Composition.Of(facet, unit);

        // what is not known can be most of a set, and would leave no room to tell the rest apart: then its numbers stand alone
        var whole = rows.Where(row => row.Value is not null).Select(Greater).DefaultIfEmpty(1).Max();
        html.Element("h3", SelectionWords.Facet(facet.Name)).Line();
        new HtmlTable<CompositionRow>($"What was read and what is in the set, by {facet.Name}",
            TableColumn<CompositionRow>.Name(facet.Name, row => row.Name),
            TableColumn<CompositionRow>.Chart("read, and in the set", (cell, row) =>
            {
                if (Greater(row) <= whole)
                {
                    CellBar.Share(row.ShareOut, row.ShareIn, whole, Color(facet.Name, row)).Write(cell);
                }
            }),
            TableColumn<CompositionRow>.Number("of read", row => Numbers.Share(row.ShareIn)),
            TableColumn<CompositionRow>.Number("of set", row => Numbers.Share(row.ShareOut)),
            TableColumn<CompositionRow>.Number("read", row => Numbers.Count(row.In.Documents)),
            TableColumn<CompositionRow>.Number("lines in set", row => Numbers.Count(row.Written.Documents)),
            TableColumn<CompositionRow>.Number("mean resemblance", row => Numbers.Figure(row.MeanResemblance)))
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
