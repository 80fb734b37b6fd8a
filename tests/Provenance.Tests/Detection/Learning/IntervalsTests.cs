using Provenance.Documents.Statistics;
using Xunit;

namespace Provenance.Tests.Detection.Learning;

public class IntervalsTests
{
    [Fact]
    public void Wilson_gives_the_textbook_figures()
    {
        // Newcombe, Statistics in Medicine 17 (1998), table I, method 3: 81 of 263 and 0 of 20.
        var some = Intervals.Wilson(81, 263);
        Assert.Equal(0.2553, some.Low, 1e-4);
        Assert.Equal(0.3662, some.High, 1e-4);
        var none = Intervals.Wilson(0, 20);
        Assert.Equal(0, none.Low);
        Assert.Equal(0.1611, none.High, 1e-4);
    }

    [Fact]
    public void DeLongs_variance_equals_that_of_the_placements_counted_pair_by_pair()
    {
        var (p, n) = MetricsTests.Draw(3, 60, 80);
        Assert.Equal(Brute(p, n) / 60 + Brute(n, p) / 80, Intervals.DeLongVariance(p, n), 1e-14);
    }

    [Fact]
    public void DeLongs_interval_holds_the_truth_about_as_often_as_it_says()
    {
        // For normals one deviation apart the AUROC is Phi(1 / sqrt 2) = 0.7602.
        var held = 0;
        for (var draw = 0UL; draw < 300; draw++)
        {
            var (p, n) = MetricsTests.Draw(1000 + draw, 80, 80);
            var interval = Intervals.DeLong(p, n);
            if (interval.Low <= 0.7602 && 0.7602 <= interval.High) held++;
        }
        Assert.InRange(held / 300.0, 0.91, 0.99);
    }

    private static double Brute(double[] side, double[] other)
    {
        var placements = new double[side.Length];
        for (var i = 0; i < side.Length; i++)
            foreach (var score in other) placements[i] += (score < side[i] ? 1 : score == side[i] ? 0.5 : 0) / other.Length;
        var mean = placements.Average();
        return placements.Sum(v => (v - mean) * (v - mean)) / (side.Length - 1);
    }
}
