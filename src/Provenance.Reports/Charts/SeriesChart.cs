using System.Globalization;
using Provenance.Reports.Pages;

namespace Provenance.Reports.Charts;

/// <summary>Lines on one pair of axes, each with its name at its end, and the range over seeds behind it.</summary>
/// <param name="Title">The title.</param>
/// <param name="At">Horizontal positions, ascending; one or more.</param>
/// <param name="Series">Lines, each with a value for each position; later ones are drawn over earlier ones.</param>
/// <param name="Scale">The vertical axis.</param>
/// <param name="Format">Formats a value.</param>
internal sealed record SeriesChart(string Title, IReadOnlyList<double> At, IReadOnlyList<ChartSeries> Series, ValueScale Scale, Func<double, string> Format)
{
    private const double AxisBand = 22;
    private const double TitleBand = 18;
    private const double LabelAt = 12;
    private const double HalfDigit = 3.8;

    /// <summary>Step in the room for names, in characters; the style has a class for each.</summary>
    private const int RoomStep = 4;

    /// <summary>A note below the chart; null for none.</summary>
    internal string? Note { get; init; }

    /// <summary>The title of the horizontal axis.</summary>
    internal string Across { get; init; } = "generation";

    /// <summary>The scale of the horizontal axis; null for equal steps from the first to the last.</summary>
    internal ValueScale? AcrossScale { get; init; }

    /// <summary>True to centre the horizontal axis title below the ticks rather than beside them: for long titles, or where no line has a name at its end.</summary>
    internal bool AcrossBelow { get; init; }

    /// <summary>Important positions of <see cref="At"/>, each drawn as a vertical line; <see cref="ChartSeries.Dotted"/> lines have a dot there.</summary>
    internal IReadOnlyList<double> Rules { get; init; } = [];

    /// <summary>Horizontal positions with ticks.</summary>
    internal IReadOnlyList<double> Marked { get; init; } = [];

    /// <summary>The formatter of horizontal positions.</summary>
    internal Func<double, string> Name { get; init; } = Numbers.Tick;

    /// <summary>The formatter of vertical ticks.</summary>
    internal Func<double, string> Tick { get; init; } = Numbers.Tick;

    /// <summary>Minimum height of the scale in pixels; labels may need more.</summary>
    internal double Height { get; init; } = 190;

    internal static void WriteAll(HtmlWriter html, IReadOnlyList<SeriesChart> charts)
    {
        html.Open("div", ("class", "plots")).Line();
        foreach (var chart in charts)
        {
            html.Open("figure").Open("figcaption").Element("b", chart.Title);
            if (chart.Note is not null) html.Text(" ").Element("span", chart.Note, ("class", "quiet"));

            html.Close().Line();
            chart.Write(html);
            html.Close().Line();
        }

        html.Close().Line();
    }

    internal void Write(HtmlWriter html)
    {
        var layout = SeriesLayout.Measure(this, Height);
        html.Open("div", ("class", AcrossBelow ? "plot below" : $"plot ends-{Room(layout)}")).OpenChart(layout.Bottom + AxisBand + (AcrossBelow ? TitleBand : 0), Says()).Line();
        WriteAxes(html, layout);
        // polygons do not support percent: they are drawn a hundred wide, and stretched
        var size = string.Create(CultureInfo.InvariantCulture, $"{layout.Bottom + AxisBand:0.##}");
        html.Open("svg", ("aria-hidden", "true"), ("width", "100%"), ("height", size), ("viewBox", $"0 0 100 {size}"), ("preserveAspectRatio", "none")).Line();
        foreach (var line in layout.Lines)
        {
            foreach (var band in line.Bands)
            {
                html.Empty("polygon", ("points", Points(band)), ("class", "f-" + line.Series.Style.Hue)).Line();
            }
        }

        foreach (var line in layout.Lines) WriteLine(html, line);

        html.Close().Line();
        foreach (var (x, y, says) in layout.Dots)
        {
            html.Open("g").Element("title", says).Point((x, y)).Close().Line();
        }

        WriteEnds(html, layout);
        if (layout.Lines.All(line => line.End is null)) html.Label(50, (layout.Top + layout.Bottom) / 2, "not measured");

        html.Close().Close().Line();
    }

    private void WriteAxes(HtmlWriter html, SeriesLayout layout)
    {
        foreach (var (at, text) in layout.Down)
        {
            html.Stroke((0, at), (100, at), "s-rule").Element("text", text, ("x", "-8"), ("y", Pixels(at + 4)), ("text-anchor", "end")).Line();
        }

        foreach (var (at, text) in layout.Across)
        {
            html.Element("text", text, ("x", Pixels(at) + "%"), ("y", Pixels(layout.Bottom + AxisBand - 2)), ("text-anchor", "middle"));
        }

        foreach (var (at, text) in layout.Rules)
        {
            html.Down(at, layout.Top, layout.Bottom, "s-muted", 1, "2 3").Label(at, layout.Top - 4, text, strong: true).Line();
        }

        if (AcrossBelow)
        {
            html.Label(50, layout.Bottom + AxisBand + TitleBand - 4, Across).Line();
            return;
        }

        var reach = layout.Across.Where(mark => mark.At > 99).Select(mark => mark.Text.Length * HalfDigit + 6).DefaultIfEmpty(0).Max();
        html.Element("text", Across, ("x", "100%"), ("dx", Pixels(Math.Max(LabelAt, reach))), ("y", Pixels(layout.Bottom + AxisBand - 2))).Line();
    }

    private void WriteLine(HtmlWriter html, SeriesLine line)
    {
        if (line.End is null) return;

        var style = line.Series.Style;
        html.Open("g").Element("title", Says(line.Series));
        foreach (var part in line.Parts)
        {
            // a single point is a line of zero length with round ends
            var points = part.Count == 1 ? [part[0], part[0]] : part;
            html.Empty("polyline", ("points", Points(points)), ("class", "s-" + style.Hue), ("stroke-width", Pixels(part.Count == 1 ? 5 : style.Width)),
                ("stroke-dasharray", part.Count == 1 ? null : style.Dashes), ("stroke-linecap", part.Count == 1 ? "round" : null));
        }

        html.Close().Line();
    }

    /// <summary>Returns a line's values at the rules.</summary>
    internal IEnumerable<(double Rule, double Value)> Ruled(ChartSeries series) =>
        from rule in Rules
        let i = At.ToList().IndexOf(rule)
        where i >= 0 && double.IsFinite(series.Values[i].Mean)
        select (rule, series.Values[i].Mean);

    /// <summary>Writes names, with connections from the ends of their lines.</summary>
    private void WriteEnds(HtmlWriter html, SeriesLayout layout)
    {
        html.Open("svg", ("aria-hidden", "true"), ("x", "100%"), ("width", "1"), ("height", "1")).Line();
        foreach (var line in layout.Lines.Where(line => !double.IsNaN(line.Label)))
        {
            var style = line.Series.Style;
            html.Empty("circle", ("cx", "0"), ("cy", Pixels(line.End!.Value.Y)), ("r", "2.2"), ("class", "f-" + style.Hue));
            html.Empty("polyline", ("points", $"2,{Pixels(line.End.Value.Y)} {Pixels(LabelAt - 2)},{Pixels(line.Label)}"), ("class", "s-muted"), ("stroke-width", "0.7"));
            html.Open("text", ("x", Pixels(LabelAt)), ("y", Pixels(line.Label + 4)), ("class", "end")).Text(LabelColumn.Cut(line.Series.Name))
                .Element("tspan", Format(line.Series.Values.Last(value => double.IsFinite(value.Mean)).Mean), ("dx", "5"), ("class", "end-value")).Close().Line();
        }

        html.Close().Line();
    }

    /// <summary>Returns the length of the longest name in characters, rounded up to the next step; 0 without names.</summary>
    private int Room(SeriesLayout layout)
    {
        var names = layout.Lines.Where(line => !double.IsNaN(line.Label)).Select(line => LabelColumn.Width(LabelColumn.Cut(line.Series.Name))).ToList();
        var longest = names.Count == 0 ? 0 : names.Append(Across.Length).Max();
        return (longest + RoomStep - 1) / RoomStep * RoomStep;
    }

    private string Says() => $"{Title}, by {Across}. " + string.Join("; ", Series.Select(Says)) + ".";

    private string Says(ChartSeries series)
    {
        var measured = Enumerable.Range(0, series.Values.Count).Where(i => double.IsFinite(series.Values[i].Mean)).ToList();
        if (measured.Count == 0) return $"{series.Name}: not measured";

        if (Rules.Count > 0)
        {
            return $"{series.Name}: " + string.Join(", ", Ruled(series).Select(place => $"{Format(place.Value)} at {Name(place.Rule)}").DefaultIfEmpty("not measured there"));
        }

        var (first, last) = (measured[0], measured[^1]);
        var value = series.Values[last];
        var range = value.IsWide ? $" ({Format(value.Low)} to {Format(value.High)})" : "";
        return first == last ? $"{series.Name}: {Format(value.Mean)}{range} at {Name(At[last])}"
            : $"{series.Name}: {Format(series.Values[first].Mean)} at {Name(At[first])}, {Format(value.Mean)}{range} at {Name(At[last])}";
    }

    private static string Points(IEnumerable<(double X, double Y)> points) => string.Join(' ', points.Select(point => $"{Pixels(point.X)},{Pixels(point.Y)}"));

    private static string Pixels(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
