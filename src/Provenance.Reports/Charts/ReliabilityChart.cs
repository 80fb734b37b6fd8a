using Provenance.Detection.Evaluation;
using Provenance.Reports.Pages;

namespace Provenance.Reports.Charts;

/// <summary>
/// Predicted and observed shares: a dot for each bin, larger with more weight, on the diagonal where probabilities are calibrated.
/// The weight of each bin is drawn below.
/// </summary>
/// <param name="Bins">The bins from 0 to 1.</param>
internal sealed record ReliabilityChart(IReadOnlyList<CalibrationBin> Bins)
{
    /// <summary>Number of documents below which a bin has a hollow dot, because chance alone can move it anywhere.</summary>
    internal const int Few = 20;

    private const double Top = 6;
    private const double Bottom = 236;
    private const double AxisBand = 40;
    private const double BarHeight = 44;
    private const double Smallest = 2.5;
    private const double Largest = 11;

    internal void Write(HtmlWriter html)
    {
        html.Open("div", ("class", "plot below")).OpenChart(Bottom + AxisBand + BarHeight + 18, Says()).Line();
        foreach (var tick in Axis.Ticks(0, 1, 6))
        {
            html.Stroke((0, Down(tick)), (100, Down(tick)), "s-rule").Element("text", Tick(tick), ("x", "-8"), ("y", Whole(Down(tick) + 4)), ("text-anchor", "end"))
                .Label(tick * 100, Bottom + 16, Tick(tick)).Line();
        }

        html.Label(50, Bottom + 33, "probability that was given").Line();
        html.Stroke((0, Bottom), (100, Top), "s-muted", 4, "1 3").Line();
        var heaviest = Bins.Max(bin => bin.Share);
        foreach (var bin in Bins.Where(bin => bin.Predicted is not null))
        {
            var radius = Math.Max(Smallest, Largest * Math.Sqrt(bin.Share / heaviest));
            html.Open("g").Element("title", $"Given {Numbers.Share(bin.Predicted!.Value)}, observed {Numbers.Share(bin.Observed!.Value)}; {Numbers.Format(bin.Documents, "document")}")
                .Point((bin.Predicted.Value * 100, Down(bin.Observed.Value)), bin.Documents < Few ? "hollow" : "dot", radius).Close().Line();
        }

        WriteShares(html, heaviest);
        html.Close().Close().Line();
    }

    private void WriteShares(HtmlWriter html, double heaviest)
    {
        const double Floor = Bottom + AxisBand + BarHeight;
        html.Open("g", ("class", "bins"));
        foreach (var bin in Bins.Where(bin => bin.Share > 0))
        {
            var height = Math.Max(1, BarHeight * bin.Share / heaviest);
            html.Open("g").Element("title", $"{Tick(bin.Low)} to {Tick(bin.High)}: {Numbers.Share(bin.Share)} of the weight").Bar(bin.Low * 100, (bin.High - bin.Low) * 100, Floor - height, height, "f-bar").Close();
        }

        html.Close().Stroke((0, Floor), (100, Floor), "s-rule").Label(50, Floor + 14, "share of documents with such a probability").Line();
    }

    private string Says() => "Observed share of machine text by the probability that was given: "
        + string.Join(", ", Bins.Where(bin => bin.Predicted is not null).Select(bin => $"{Numbers.Share(bin.Predicted!.Value)} given, {Numbers.Share(bin.Observed!.Value)} observed")) + ".";

    private static double Down(double share) => Bottom - share * (Bottom - Top);

    private static string Tick(double share) => Numbers.Tick(Math.Round(share * 100)) + "%";

    private static string Whole(double pixels) => Numbers.Tick(pixels);
}
