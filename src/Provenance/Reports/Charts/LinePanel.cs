namespace Provenance.Reports;

/// <summary>One of several small charts of the same steps: how a value goes from step to step.</summary>
/// <param name="Title">What value.</param>
/// <param name="Steps">Names of the steps, in order.</param>
/// <param name="Values">One a step; NaN for what was not measured.</param>
/// <param name="Format">How a value is written.</param>
/// <param name="FromZero">Whether heights are amounts above zero.</param>
internal sealed record LinePanel(string Title, IReadOnlyList<string> Steps, IReadOnlyList<double> Values, Func<double, string> Format, bool FromZero)
{
    private const double Top = 22;
    private const double Bottom = 62;
    private const double Height = 82;

    internal static void WriteAll(HtmlWriter html, params IReadOnlyList<LinePanel> panels)
    {
        html.Open("div", ("class", "multiples")).Line();
        foreach (var panel in panels)
        {
            panel.Write(html);
        }

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
            if (point is { } to && last is { } from)
            {
                html.Stroke(from, to, "s-bar", 1.5);
            }

            last = point;
        }

        WritePoints(html, layout);
        if (layout.Labelled.Count == 0)
        {
            html.Label(50, (Top + Bottom) / 2, "not measured");
        }

        html.Close().Close().Line();
    }

    private void WritePoints(HtmlWriter html, LineLayout layout)
    {
        for (var i = 0; i < layout.Points.Count; i++)
        {
            if (layout.Points[i] is not { } point)
            {
                continue;
            }

            html.Open("g").Element("title", $"{Steps[i]}: {Format(Values[i])}").Point(point);
            html.Close();
            if (layout.Labelled.Contains(i))
            {
                html.Label(point.X, point.Y - 8, Format(Values[i]), strong: true).Label(point.X, Bottom + 18, Steps[i]);
            }
        }
    }
}
