namespace Provenance.Reports;

/// <summary>Two shares in the cell of a table: a bar for how much there is now, a mark for how much there was.</summary>
/// <param name="Now">0 to 1; NaN of nothing.</param>
/// <param name="Before">0 to 1; NaN where there is none.</param>
/// <param name="Whole">The share that fills the cell.</param>
/// <param name="CssClass">The bar's colour.</param>
internal readonly record struct ShareBar(double Now, double Before, double Whole, string CssClass)
{
    private const double Height = 14;

    internal void Write(HtmlWriter html)
    {
        var says = double.IsNaN(Before) ? Numbers.Share(Now) : $"{Numbers.Share(Now)} now, {Numbers.Share(Before)} before";
        html.OpenChart(Height, says).Bar(0, 100, 3, Height - 6, "f-track");
        if (Percent(Now) > 0)
        {
            html.Bar(0, Percent(Now), 3, Height - 6, CssClass);
        }

        if (!double.IsNaN(Before))
        {
            html.Down(Percent(Before), 0, Height, "s-ink", 2);
        }

        html.Close();
    }

    private double Percent(double share) => Whole > 0 && share > 0 ? Math.Min(1, share / Whole) * 100 : 0;
}
