using Provenance.Reports.Pages;

namespace Provenance.Reports.Charts;

/// <summary>One share with its interval on a scale of 0 to 1, as wide as the page.</summary>
/// <param name="Name">The name of the share.</param>
/// <param name="Share">0 to 1.</param>
internal sealed record IntervalScale(string Name, Estimate Share)
{
    private const double BarTop = 3;
    private const double BarHeight = 20;
    private const double Height = 44;

    internal void Write(HtmlWriter html)
    {
        var (low, high, value) = (100 * Math.Clamp(Share.Low, 0, 1), 100 * Math.Clamp(Share.High, 0, 1), 100 * Math.Clamp(Share.Value, 0, 1));
        const double Middle = BarTop + (BarHeight / 2);
        html.OpenChart(Height, $"{Name}: {Numbers.Share(Share.Value)}, between {Numbers.Share(Share.Low)} and {Numbers.Share(Share.High)}").Line();
        html.Bar(0, 100, BarTop, BarHeight, "f-track").Bar(low, high - low, BarTop, BarHeight, "f-other").Line();
        foreach (var tick in (double[])[0, 25, 50, 75, 100])
        {
            html.Down(tick, BarTop + BarHeight, BarTop + BarHeight + 4, "s-muted").Label(tick, Height - 4, Numbers.Tick(tick) + "%");
        }

        html.Line().Down(value, BarTop - 3, BarTop + BarHeight + 3, "s-ink", 1.5).Point((value, Middle), radius: 5).Close().Line();
    }
}
