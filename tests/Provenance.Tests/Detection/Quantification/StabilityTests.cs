using Provenance.Detection.Quantification;
using Provenance.Documents.Statistics;
using Xunit;

namespace Provenance.Tests.Detection.Quantification;

public class StabilityTests(ITestOutputHelper output)
{
    private static readonly double[] Eighths = [.. Enumerable.Repeat(0.125, 8)];

    [Fact]
    public void The_index_is_the_sum_over_bins_of_difference_times_log_ratio()
    {
        // (.5 - .25) ln 2 + (.25 - .25) ln 1 + 2 (.125 - .25) ln .5
        var expected = (0.25 * Math.Log(2)) + (0.25 * Math.Log(2));
        Assert.Equal(expected, Stability.Index([50, 25, 12.5, 12.5], [0.25, 0.25, 0.25, 0.25]), 9);
    }

    [Fact]
    public void What_is_as_expected_has_the_index_0_and_the_p_value_1()
    {
        Assert.Equal(0, Stability.Index([10, 10, 10, 10, 10, 10, 10, 10], Eighths), 9);
        Assert.Equal(1, Stability.PValue([10, 10, 10, 10, 10, 10, 10, 10], Eighths));
    }

    [Fact]
    public void Nothing_counted_says_nothing()
    {
        Assert.True(double.IsNaN(Stability.Index(new double[8], Eighths)));
        Assert.True(double.IsNaN(Stability.PValue(new double[8], Eighths)));
    }

    [Fact]
    public void An_empty_bin_does_not_make_the_index_infinite()
    {
        Assert.InRange(Stability.Index([100, 0], [0.5, 0.5]), 1, 4);
        Assert.InRange(Stability.Index([50, 50], [1, 0]), 1, 4);
    }

    [Fact]
    public void Without_drift_a_p_value_below_a_level_comes_no_more_often_than_the_level()
    {
        var random = new SplitMix64(11);
        var below = 0;
        const int Draws = 2000;
        for (var draw = 0; draw < Draws; draw++) below += Stability.PValue(Draw(ref random, 300, shift: 0), Eighths) < 0.05 ? 1 : 0;
        output.WriteLine($"{below} of {Draws} below .05");
        Assert.InRange(below, 1, 0.06 * Draws);
    }

    [Fact]
    public void A_tenth_of_all_moved_by_a_bin_shows_with_many_documents()
    {
        var random = new SplitMix64(12);
        Assert.InRange(Stability.PValue(Draw(ref random, 20_000, shift: 0.3), Eighths), 0, 1e-4);
    }

    private static double[] Draw(ref SplitMix64 random, int documents, double shift)
    {
        var counts = new double[8];
        for (var i = 0; i < documents; i++) counts[Math.Min(7, random.NextInt(8) + (random.NextDouble() < shift ? 1 : 0))]++;
        return counts;
    }
}
