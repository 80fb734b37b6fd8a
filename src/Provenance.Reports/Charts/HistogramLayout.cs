using Provenance.Reports.Pages;

namespace Provenance.Reports.Charts;

/// <summary>The positions of a mirrored histogram's parts. Both halves show shares of their own total on one scale, so that shapes compare.</summary>
/// <param name="Above">Bins of the upper half, from left to right.</param>
/// <param name="Below">Bins of the lower half.</param>
/// <param name="AboveMedian">Percent of the width; NaN for none.</param>
/// <param name="BelowMedian">Percent of the width; NaN for none.</param>
/// <param name="Ticks">Positions along the axis, with their labels.</param>
internal sealed record HistogramLayout(
    IReadOnlyList<HistogramBin> Above, IReadOnlyList<HistogramBin> Below, double AboveMedian, double BelowMedian, IReadOnlyList<(double At, string Text)> Ticks)
{
    internal static HistogramLayout Measure(MirroredHistogram histogram, double height)
    {
        var tallest = Math.Max(Tallest(histogram.Above), Tallest(histogram.Below));
        return new HistogramLayout(
            Bins(histogram.Above, tallest, height), Bins(histogram.Below, tallest, height),
            histogram.At(histogram.Above.Median), histogram.At(histogram.Below.Median), Marked(histogram));
    }

    private static double Tallest(HistogramSide side) =>
        side.Total == 0 ? 0 : Enumerable.Range(0, side.Human.Count).Max(bin => (double)(side.Human[bin] + side.Other[bin]) / side.Total);

    private static HistogramBin[] Bins(HistogramSide side, double tallest, double height)
    {
        var width = 100.0 / Math.Max(1, side.Human.Count);
        var scale = side.Total == 0 ? 0 : height / tallest / side.Total;
        return [.. side.Human.Select((human, bin) => new HistogramBin(bin * width, width, human * scale, side.Other[bin] * scale))];
    }

    /// <summary>Returns the ticks. The outermost bins also hold the values beyond, and their labels say so.</summary>
    private static List<(double At, string Text)> Marked(MirroredHistogram histogram) =>
        [.. Axis.Ticks(histogram.Low, histogram.High).Select(tick => (histogram.At(tick), histogram.Open && tick == histogram.Low ? "≤ " + Numbers.Tick(tick)
            : histogram.Open && tick == histogram.High ? "≥ " + Numbers.Tick(tick) : Numbers.Tick(tick)))];
}
