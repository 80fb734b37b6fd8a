using Provenance.Reports;
using Xunit;

namespace Provenance.Tests.Reports;

public class ChartLayoutTests
{
    [Fact]
    public void Both_halves_of_a_histogram_are_in_shares_of_their_own_and_to_one_scale()
    {
        var layout = HistogramLayout.Measure(new MirroredHistogram(0, 4, new("", "", [10, 0], [10, 20], 1), new("", "", [1, 0], [0, 3], 3), Open: false), 60);
        Assert.Equal([(20.0, 20.0), (0.0, 40.0)], layout.Above.Select(bin => (bin.Human, bin.Other)).Select(pair => (Math.Round(pair.Human, 9), Math.Round(pair.Other, 9))));
        Assert.Equal([(20.0, 0.0), (0.0, 60.0)], layout.Below.Select(bin => (bin.Human, bin.Other)).Select(pair => (Math.Round(pair.Human, 9), Math.Round(pair.Other, 9))));
        Assert.Equal((0, 50), (layout.Above[0].Left, layout.Above[0].Width));
        Assert.Equal((25, 75), (layout.AboveMedian, layout.BelowMedian));
    }

    [Fact]
    public void A_histogram_of_nothing_has_no_bars_and_no_median()
    {
        var layout = HistogramLayout.Measure(new MirroredHistogram(0, 1, new("", "", [0], [0], double.NaN), new("", "", [0], [0], double.NaN), Open: true), 60);
        Assert.All(layout.Above.Concat(layout.Below), bin => Assert.Equal(0, bin.Human + bin.Other));
        Assert.True(double.IsNaN(layout.AboveMedian));
        Assert.Equal(["≤ 0", "≥ 1"], [layout.Ticks[0].Text, layout.Ticks[^1].Text]);
    }

    [Theory]
    [InlineData(-6, 6, "-6 -4 -2 0 2 4 6")]
    [InlineData(0, 1, "0 0.2 0.4 0.6 0.8 1")]
    [InlineData(0.03, 0.07, "0.03 0.04 0.05 0.06 0.07")]
    [InlineData(5, 5, "5")]
    [InlineData(double.NaN, 1, "")]
    public void Axes_are_marked_at_round_numbers(double low, double high, string ticks) =>
        Assert.Equal(ticks, string.Join(' ', Axis.Ticks(low, high).Select(tick => tick.ToString(System.Globalization.CultureInfo.InvariantCulture))));

    [Fact]
    public void Lines_keep_within_their_panel_and_leave_gaps_where_nothing_was_measured()
    {
        var layout = LineLayout.Measure([1, double.NaN, 3, 2, 5, 4], fromZero: false, 10, 50);
        Assert.Null(layout.Points[1]);
        Assert.Equal(50, layout.Points[0]!.Value.Y);
        Assert.Equal(10, layout.Points[4]!.Value.Y);
        Assert.Equal([0, 5], layout.Labelled);
        Assert.All(layout.Points.OfType<(double X, double Y)>(), point => Assert.InRange(point.X, 0, 100));
    }

    [Fact]
    public void One_step_or_none_is_a_chart_as_well()
    {
        Assert.Equal((50, 30), LineLayout.Measure([7], fromZero: false, 10, 50).Points[0]!.Value);
        Assert.Empty(LineLayout.Measure([double.NaN], fromZero: true, 10, 50).Labelled);
        Assert.Empty(LineLayout.Measure([], fromZero: true, 10, 50).Points);
    }
}
