namespace Provenance.Reports.Pages;

/// <summary>A table whose first column names its rows. A table wider than the page scrolls on its own, also by keyboard.</summary>
/// <param name="Caption">The caption.</param>
/// <param name="Columns">The columns; the first names the rows.</param>
internal sealed record HtmlTable<T>(string Caption, params IReadOnlyList<HtmlColumn<T>> Columns)
{
    /// <summary>Returns the class of a row: <c>quiet</c> or <c>total</c>; null for a plain one.</summary>
    internal Func<T, string?> RowClass { get; init; } = _ => null;

    /// <summary>True if the caption is only for readers who do not see the page, because a title says the same.</summary>
    internal bool CaptionHidden { get; init; }

    /// <summary>True if row headers stay in view when the table is scrolled: for tables with many columns.</summary>
    internal bool KeepsNames { get; init; }

    /// <summary>Writes the first rows, and folds the others.</summary>
    internal void WriteFolded(HtmlWriter html, IReadOnlyList<T> rows, int shown)
    {
        // one or two rows take less room than the line that unfolds them
        if (rows.Count <= shown + 2)
        {
            Write(html, rows);
            return;
        }

        Write(html, [.. rows.Take(shown)]);
        html.Open("details").Element("summary", $"{Numbers.Count(rows.Count - shown)} more");
        (this with { Caption = $"{Caption}: the others", CaptionHidden = true }).Write(html, [.. rows.Skip(shown)]);
        html.Close().Line();
    }

    internal void Write(HtmlWriter html, IReadOnlyList<T> rows)
    {
        html.Open("div", ("class", KeepsNames ? "scroll names" : "scroll"), ("role", "region"), ("tabindex", "0"), ("aria-label", Caption)).Open("table").Line();
        html.Element("caption", Caption, ("class", CaptionHidden ? "hidden" : null)).Line().Open("thead").Open("tr");
        foreach (var column in Columns) html.Element("th", column.Head, ("scope", "col"), ("class", column.Class));

        html.Close().Close().Line().Open("tbody").Line();
        foreach (var row in rows)
        {
            html.Open("tr", ("class", RowClass(row)));
            for (var i = 0; i < Columns.Count; i++)
            {
                html.Open(i == 0 ? "th" : "td", ("scope", i == 0 ? "row" : null), ("class", Columns[i].Class));
                Columns[i].Write(html, row);
                html.Close();
            }

            html.Close().Line();
        }

        html.Close().Close().Close().Line();
    }
}
