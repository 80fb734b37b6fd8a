using Provenance.Reports.Pages;

namespace Provenance.Reports.Charts;

/// <summary>Counts in equal bins from 0 to 1, with marked values.</summary>
/// <param name="Name">The name of the counts.</param>
/// <param name="Counts">By bin, from left to right.</param>
/// <param name="CssClass">The colour of the bars.</param>
/// <param name="Marks">Values of 0 to 1, their names, and the dashes of their lines; NaN values are left out.</param>
internal sealed record BarHistogram(string Name, IReadOnlyList<int> Counts, string CssClass, params IReadOnlyList<(string Name, double Value, string? Dashes)> Marks)
{
    private const double Height = 90;
    private const double Row = 15;

    internal void Write(HtmlWriter html)
    {
        var marks = Marks.Where(mark => double.IsFinite(mark.Value)).ToList();
        var top = marks.Count * Row;
        var floor = top + Height;
        html.OpenChart(floor + 18, $"{Name}: " + string.Join(", ", marks.Select(mark => $"{mark.Name} {Numbers.Figure(mark.Value)}"))).Line().Open("g", ("class", "bins"));
        var most = Counts.DefaultIfEmpty(0).Max();
        for (var i = 0; i < Counts.Count && most > 0; i++)
        {
            var height = Counts[i] * Height / most;
            html.Open("g").Element("title", $"{Numbers.Tick((double)i / Counts.Count)} to {Numbers.Tick((i + 1.0) / Counts.Count)}: {Numbers.Count(Counts[i])}")
                .Bar(100.0 * i / Counts.Count, 100.0 / Counts.Count, floor - height, height, CssClass).Close();
        }

        html.Close().Line().Stroke((0, floor), (100, floor), "s-rule");
        for (var i = 0; i < marks.Count; i++)
        {
            var at = Math.Clamp(marks[i].Value, 0, 1) * 100;
            html.Down(at, i * Row + 13, floor, "s-ink", 1.5, marks[i].Dashes).Label(at, i * Row + 10, $"{marks[i].Name} {Numbers.Figure(marks[i].Value)}", strong: true).Line();
        }

        foreach (var tick in Axis.Ticks(0, 1, 6)) html.Label(tick * 100, floor + 14, Numbers.Tick(tick));

        html.Close().Line();
    }
}
