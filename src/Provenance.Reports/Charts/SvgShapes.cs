using System.Globalization;
using Provenance.Reports.Pages;

namespace Provenance.Reports.Charts;

/// <summary>
/// Drawing of charts: horizontal positions in percent of the available width, vertical ones in pixels. No chart is scaled as a picture,
/// so that text keeps its size on a phone.
/// </summary>
internal static class SvgShapes
{
    /// <summary>Opens a chart of a height, with its content in words for readers who do not see it.</summary>
    internal static HtmlWriter OpenChart(this HtmlWriter html, double height, string says, string? cssClass = null) =>
        html.Open("svg", ("role", "img"), ("aria-label", says), ("width", "100%"), ("height", Pixels(height)), ("class", cssClass)).Element("title", says);

    internal static HtmlWriter Bar(this HtmlWriter html, double left, double width, double top, double height, string cssClass) =>
        html.Empty("rect", ("x", Percent(left)), ("y", Pixels(top)), ("width", Percent(width)), ("height", Pixels(height)), ("class", cssClass));

    internal static HtmlWriter Stroke(
        this HtmlWriter html, (double X, double Y) from, (double X, double Y) to, string cssClass, double width = 1, string? dashes = null) =>
        html.Empty("line", ("x1", Percent(from.X)), ("y1", Pixels(from.Y)), ("x2", Percent(to.X)), ("y2", Pixels(to.Y)), ("class", cssClass),
            ("stroke-width", width == 1 ? null : Pixels(width)), ("stroke-dasharray", dashes));

    /// <summary>Draws a vertical line.</summary>
    internal static HtmlWriter Down(this HtmlWriter html, double at, double top, double bottom, string cssClass, double width = 1, string? dashes = null) =>
        html.Stroke((at, top), (at, bottom), cssClass, width, dashes);

    internal static HtmlWriter Point(this HtmlWriter html, (double X, double Y) at, string cssClass = "f-ink", double radius = 3.2) =>
        html.Empty("circle", ("cx", Percent(at.X)), ("cy", Pixels(at.Y)), ("r", Pixels(radius)), ("class", cssClass));

    /// <summary>Writes text that never leaves the chart: near an edge it is moved away from it.</summary>
    internal static HtmlWriter Label(this HtmlWriter html, double at, double baseline, string text, bool strong = false) =>
        html.Element("text", text, ("x", Percent(at)), ("y", Pixels(baseline)), ("text-anchor", Anchor(at)), ("class", strong ? "strong" : null));

    /// <summary>Writes a legend of samples and names.</summary>
    internal static void WriteKey(HtmlWriter html, params IReadOnlyList<(Action<HtmlWriter> Draw, string Meaning)> keys)
    {
        html.Open("ul", ("class", "key"));
        foreach (var (draw, meaning) in keys)
        {
            html.Open("li").Open("svg", ("aria-hidden", "true"), ("width", "14"), ("height", "12"));
            draw(html);
            html.Close().Text(meaning).Close();
        }

        html.Close().Line();
    }

    /// <summary>Writes a legend of lines, for lines that end too near to each other for names.</summary>
    internal static void WriteKey(HtmlWriter html, IReadOnlyList<ChartSeries> lines)
    {
        html.Open("ul", ("class", "key"));
        foreach (var line in lines)
        {
            html.Open("li").Open("svg", ("class", "line"), ("aria-hidden", "true"), ("width", "34"), ("height", "12"));
            html.Stroke((0, 6), (100, 6), "s-" + line.Style.Hue, line.Style.Width, line.Style.Dashes).Close().Text(line.Name).Close();
        }

        html.Close().Line();
    }

    internal static Action<HtmlWriter> Swatch(string cssClass) => html => html.Bar(0, 100, 1, 10, cssClass);

    internal static Action<HtmlWriter> Tick(string cssClass, string? dashes = null) => html => html.Down(50, 0, 12, cssClass, 2, dashes);

    private static string Anchor(double at) => at < 8 ? "start" : at > 92 ? "end" : "middle";

    private static string Percent(double value) => value.ToString("0.###", CultureInfo.InvariantCulture) + "%";

    private static string Pixels(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
