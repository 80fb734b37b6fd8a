using Provenance.Documents.Statistics;
using Provenance.Reports.Charts;
using Provenance.Reports.Pages;
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

    [Theory]
    [InlineData(1, 4.3, "1 1.5 2 3 4")]
    [InlineData(0.96, 9, "1 2 3 5")]
    [InlineData(500, 3000, "500 700 1000 1500 2000 3000")]
    [InlineData(1, 1e5, "1 10 100 1000 10000 100000")]
    [InlineData(1, 1e12, "1 1000 1000000 1000000000 1000000000000")]
    [InlineData(1, 1.2, "1 1.05 1.1 1.15 1.2")]
    public void Axes_of_ratios_are_marked_at_round_numbers_that_are_about_equally_far_apart(double low, double high, string ticks) =>
        Assert.Equal(ticks, string.Join(' ', Axis.Ratios(low, high).Select(tick => tick.ToString("0.###", System.Globalization.CultureInfo.InvariantCulture))));

    [Fact]
    public void Equal_ratios_are_equally_far_apart_on_a_logarithmic_scale()
    {
        var scale = ValueScale.Over([1, 4, double.NaN, 0, -3], logarithmic: true);
        Assert.Equal(scale.At(2) - scale.At(1), scale.At(4) - scale.At(2), 9);
        Assert.InRange(scale.At(1), 0.01, 0.1);
        Assert.InRange(scale.At(4), 0.9, 0.99);
    }

    [Fact]
    public void Scales_of_one_value_or_none_are_scales_as_well()
    {
        Assert.Equal(0.5, ValueScale.Over([7], logarithmic: false).At(7), 9);
        Assert.Equal(0.5, ValueScale.Over([7], logarithmic: true).At(7), 9);
        Assert.Equal(0.5, ValueScale.Over([0], logarithmic: false).At(0), 9);
        Assert.Equal((0, 1), (ValueScale.Over([double.NaN], logarithmic: false).Low, ValueScale.Over([], logarithmic: false).High));
        var noise = ValueScale.Over([113.4, 114.2], logarithmic: true);
        Assert.Equal(1.2, noise.High / noise.Low, 9);
    }

    [Fact]
    public void Labels_stand_where_their_lines_end_unless_they_would_touch()
    {
        Assert.Equal([90, 10, 50], LabelColumn.Spread([90, 10, 50], 14, 0, 100));
        // about their middle
        Assert.Equal([43, 57], LabelColumn.Spread([50, 50], 14, 0, 100).Order());
        Assert.Equal([36, 50, 64, 90], LabelColumn.Spread([50, 50, 50, 90], 14, 0, 100));
    }

    [Fact]
    public void Labels_keep_their_distance_and_their_order_and_stay_in_their_column()
    {
        const ulong Seed = 5;
        var random = new SplitMix64(Seed);
        for (var round = 0; round < 200; round++)
        {
            var wanted = Enumerable.Range(0, 1 + round % 9).Select(_ => (double)(random.Next() % 120)).ToArray();
            var places = LabelColumn.Spread(wanted, 14, 0, 120);
            var inOrder = Enumerable.Range(0, wanted.Length).OrderBy(i => wanted[i]).Select(i => places[i]).ToArray();
            Assert.All(places, place => Assert.InRange(place, -1e-9, 120 + 1e-9));
            Assert.All(inOrder.Zip(inOrder.Skip(1)), pair => Assert.True(pair.Second - pair.First >= 14 - 1e-9, $"seed {Seed}, round {round}"));
        }
    }

    [Fact]
    public void More_labels_than_there_is_room_for_share_it() => Assert.Equal([0, 5, 10], LabelColumn.Spread([5, 5, 5], 14, 0, 10));

    [Theory]
    [InlineData("replace", "replace")]
    [InlineData("a-name-of-exactly-24-char", "a-name-of-exactly-24-ch…")]
    [InlineData("a-name-of-exactly-24-cha", "a-name-of-exactly-24-cha")]
    [InlineData("模型模型模型模型模型模型模型", "模型模型模型模型模型模…")]
    public void Names_are_cut_where_their_room_ends(string name, string shown)
    {
        Assert.Equal(shown, LabelColumn.Cut(name));
        Assert.InRange(LabelColumn.Width(LabelColumn.Cut(name)), 1, 24);
    }

    [Fact]
    public void Several_lines_stand_on_one_scale_with_their_bands_and_gaps()
    {
        var layout = SeriesLayout.Measure(new SeriesChart("", [0, 1, 2, 3],
            [
                new ChartSeries("a", [new(0, 0, 0, 1), new(5, 4, 6, 2), new(10, 9, 10, 2), new(10, 10, 10, 2)], SeriesStyle.Create(0)),
                new ChartSeries("b", [new(10, 10, 10, 1), None, new(0, 0, 0, 1), None], SeriesStyle.Create(1)),
                new ChartSeries("c", [None, None, None, None], SeriesStyle.Create(2)),
            ], new ValueScale(0, 10, false), Numbers.Figure)
        { Marked = [0, 0.2, 1.5, 3] }, 100);
        Assert.Equal((8, 108), (layout.Top, layout.Bottom));
        Assert.Equal([(0, 108), (33.333, 58), (66.667, 8), (100, 8)], Rounded(layout.Lines[0].Parts.Single()));
        Assert.Equal([(0, 108), (33.333, 48), (66.667, 8), (100, 8), (100, 8), (66.667, 18), (33.333, 68), (0, 108)], Rounded(layout.Lines[0].Bands.Single()));
        Assert.Equal([1, 1], layout.Lines[1].Parts.Select(part => part.Count));
        Assert.Empty(layout.Lines[1].Bands);
        Assert.Null(layout.Lines[2].End);
        Assert.Equal((8, 108), (layout.Lines[0].Label, layout.Lines[1].Label));
        Assert.True(double.IsNaN(layout.Lines[2].Label));
        Assert.Equal([(8, "10"), (28, "8"), (48, "6"), (68, "4"), (88, "2"), (108, "0")], layout.Down.Reverse());
        // one of the two that would touch
        Assert.Equal(["0.2", "1.5", "3"], layout.Across.Select(mark => mark.Text));
    }

    [Fact]
    public void Charts_are_as_high_as_their_labels_need()
    {
        var layout = SeriesLayout.Measure(new SeriesChart("", [1], [.. Enumerable.Range(0, 11).Select(i => new ChartSeries($"{i}", [SeedSpread.Exactly(i)], SeriesStyle.Create(i)))],
            new ValueScale(0, 10, false), Numbers.Figure), 100);
        Assert.Equal(140, layout.Bottom - layout.Top);
        Assert.Equal(11, layout.Lines.Select(line => line.Label).Distinct().Count());
        Assert.All(layout.Lines, line => Assert.Equal(50, line.End!.Value.X));
    }

    [Fact]
    public void A_figure_over_seeds_leaves_out_what_is_not_a_number()
    {
        Assert.Equal(new SeedSpread(2, 1, 3, 2), SeedSpread.Compute([1, double.NaN, 3, double.PositiveInfinity]));
        Assert.Equal(0, SeedSpread.Compute([double.NaN]).Count);
        // exactly the same, whatever their mean is rounded to
        Assert.Equal(0.1, SeedSpread.Compute([0.1, 0.1, 0.1]).Mean);
        Assert.False(SeedSpread.Compute([0.1, 0.1, 0.1]).IsWide);
    }

    private static IEnumerable<(double, double)> Rounded(IEnumerable<(double X, double Y)> points) => points.Select(point => (Math.Round(point.X, 3), Math.Round(point.Y, 3)));

    private static SeedSpread None => SeedSpread.Compute([]);
}
