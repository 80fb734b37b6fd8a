using Provenance.Reports.Pages;

namespace Provenance.Reports.Charts;

/// <summary>One of several small charts with the same steps: a value at each step.</summary>
/// <param name="Title">The name of the value.</param>
/// <param name="Steps">Names of the steps, in order.</param>
/// <param name="Values">One per step; NaN for missing ones.</param>
/// <param name="Format">Formats a value.</param>
/// <param name="FromZero">True if heights are amounts above zero.</param>
internal sealed record LinePanel(string Title, IReadOnlyList<string> Steps, IReadOnlyList<double> Values, Func<double, string> Format, bool FromZero)
{
    private const double Top = 22;
    private const double Bottom = 62;
    private const double Height = 82;

    internal static void WriteAll(HtmlWriter html, params IReadOnlyList<LinePanel> panels)
    {
        html.Open("div", ("class", "multiples")).Line();
        foreach (var panel in panels) panel.Write(html);

        html.Close().Line();
    }

    private void Write(HtmlWriter html)
    {
        var layout = LineLayout.Measure(Values, FromZero, Top, Bottom);
        html.Open("figure").Element("figcaption", Title).OpenChart(Height, $"{Title}: " + string.Join(", ", Values.Select((value, i) => $"{Steps[i]} {Format(value)}"))).Line();
        html.Stroke((0, Bottom + 6), (100, Bottom + 6), "s-rule");
        (double X, double Y)? last = null;
        foreach (var point in layout.Points)
        {
            if (point is { } to && last is { } from) html.Stroke(from, to, "s-bar", 1.5);

            last = point;
        }

        WritePoints(html, layout);
        if (layout.Labelled.Count == 0) html.Label(50, (Top + Bottom) / 2, "not measured");

        html.Close().Close().Line();
    }

    private void WritePoints(HtmlWriter html, LineLayout layout)
    {
        for (var i = 0; i < layout.Points.Count; i++)
        {
            if (layout.Points[i] is not { } point) continue;

            html.Open("g").Element("title", $"{Steps[i]}: {Format(Values[i])}").Point(point);
            html.Close();
            if (layout.Labelled.Contains(i))
            {
                html.Label(point.X, point.Y - 8, Format(Values[i]), strong: true).Label(point.X, Bottom + 18, Steps[i]);
            }
        }
    }
}

/// <summary>The positions of a line's points.</summary>
/// <param name="Points">Percent across and pixels down, in order; null for missing values.</param>
/// <param name="Labelled">Indices of points with a written value: all if there is room, otherwise the ends.</param>
internal sealed record LineLayout(IReadOnlyList<(double X, double Y)?> Points, IReadOnlyList<int> Labelled)
{
    private const int RoomForAll = 4;
    private const double Edge = 7;

    /// <param name="values">The values in order; NaN for missing ones.</param>
    /// <param name="fromZero">True if the axis starts at 0 rather than at the minimum: for amounts.</param>
    /// <param name="top">Pixels of the maximum.</param>
    /// <param name="bottom">Pixels of the minimum.</param>
    internal static LineLayout Measure(IReadOnlyList<double> values, bool fromZero, double top, double bottom)
    {
        var measured = Enumerable.Range(0, values.Count).Where(i => double.IsFinite(values[i])).ToList();
        var high = measured.Select(i => values[i]).DefaultIfEmpty(1).Max();
        var low = fromZero ? Math.Min(0, measured.Select(i => values[i]).DefaultIfEmpty(0).Min()) : measured.Select(i => values[i]).DefaultIfEmpty(0).Min();
        var points = values.Select((value, i) => double.IsFinite(value) ? (X(i, values.Count), Y(value)) : ((double, double)?)null).ToList();
        return new LineLayout(points, measured.Count <= RoomForAll ? measured : [measured[0], measured[^1]]);

        // equal values are drawn in the middle
        double Y(double value) => high > low ? bottom - (value - low) / (high - low) * (bottom - top) : (top + bottom) / 2;
    }

    private static double X(int index, int count) => count == 1 ? 50 : Edge + (100 - 2 * Edge) * index / (count - 1);
}
