namespace Provenance.Reports;

/// <summary>A distance in the cell of a table, and lines at what it is held against.</summary>
/// <param name="Value">0 and more.</param>
/// <param name="Whole">The distance that fills the cell; positive.</param>
/// <param name="Marks">Other distances and what they are; those beyond the cell are left out.</param>
internal readonly record struct DistanceBar(double Value, double Whole, params IReadOnlyList<(string Name, double Value)> Marks)
{
    private const double Height = 14;

    internal void Write(HtmlWriter html)
    {
        html.OpenChart(Height, Numbers.Figure(Value) + string.Concat(Marks.Select(mark => $"; {mark.Name} {Numbers.Figure(mark.Value)}")))
            .Bar(0, 100, 4, 6, "f-track").Bar(0, 100 * Math.Clamp(Value / Whole, 0, 1), 4, 6, "f-bar");
        var whole = Whole;
        foreach (var mark in Marks.Where(mark => mark.Value > 0 && mark.Value <= whole))
        {
            html.Down(100 * mark.Value / Whole, 0, Height, "s-ink", 1, "2 2");
        }

        html.Close();
    }
}
