namespace Provenance.Reports;

/// <summary>A share with its confidence interval in the cell of a table: a dot on a line, and marks for what it is held against.</summary>
/// <param name="Share">0 to 1.</param>
/// <param name="Whole">The share that is at the cell's end.</param>
/// <param name="CssClass">The dot's colour.</param>
/// <param name="Marks">Other shares and what they are.</param>
internal readonly record struct IntervalBar(Estimate Share, double Whole, string CssClass, params IReadOnlyList<(string Name, double Share)> Marks)
{
    private const double Height = 14;
    private const double Middle = Height / 2;

    internal void Write(HtmlWriter html)
    {
        var says = $"{Numbers.Share(Share.Value)}, between {Numbers.Share(Share.Low)} and {Numbers.Share(Share.High)}" + string.Concat(Marks.Select(mark => $"; {mark.Name} {Numbers.Share(mark.Share)}"));
        html.OpenChart(Height, says).Bar(0, 100, Middle - 3, 6, "f-track");
        foreach (var mark in Marks)
        {
            html.Down(Percent(mark.Share), 0, Height, "s-muted", 1, "2 2");
        }

        html.Stroke((Percent(Share.Low), Middle), (Percent(Share.High), Middle), "s-ink", 1.5).Point((Percent(Share.Value), Middle), CssClass).Close();
    }

    private double Percent(double share) => Math.Clamp(share / Whole, 0, 1) * 100;
}
