using Provenance.Detection.Learning;
using Provenance.Documents.Statistics;
using Xunit;

namespace Provenance.Tests.Detection.Learning;

public class BootstrapTests
{
    [Fact]
    public void The_interval_of_tpr_holds_the_point_and_narrows_with_more_documents()
    {
        var (p, n) = MetricsTests.Draw(1, 200, 200, 2);
        var (manyP, manyN) = MetricsTests.Draw(1, 5000, 5000, 2);
        var few = Bootstrap.TprAtFpr(p, n, [0.05], seed: 1)[0];
        var many = Bootstrap.TprAtFpr(manyP, manyN, [0.05], seed: 1)[0];
        Assert.InRange(Metrics.TprAtFpr(p, n, 0.05), few.Low, few.High);
        Assert.True(many.High - many.Low < (few.High - few.Low) / 2);
    }

    [Fact]
    public void Drawing_by_counts_agrees_with_drawing_and_sorting()
    {
        var (p, n) = MetricsTests.Draw(9, 300, 300, 2);
        var draws = new double[1000];
        var random = new SplitMix64(77);
        for (var d = 0; d < draws.Length; d++)
        {
            var (dp, dn) = (new double[300], new double[300]);
            for (var i = 0; i < 300; i++) (dp[i], dn[i]) = (p[random.NextInt(300)], n[random.NextInt(300)]);
            draws[d] = Metrics.TprAtFpr(dp, dn, 0.05);
        }
        Array.Sort(draws);
        var interval = Bootstrap.TprAtFpr(p, n, [0.05], seed: 5)[0];
        Assert.Equal(draws[25], interval.Low, 0.04);
        Assert.Equal(draws[974], interval.High, 0.04);
    }

    [Fact]
    public void A_better_model_is_told_from_a_worse_and_a_model_from_itself_is_not()
    {
        var (p, n) = MetricsTests.Draw(2, 300, 300, 2);
        var random = new SplitMix64(3);
        var q = Array.ConvertAll(p, v => v + 1.5 * NormalDraws.Next(ref random));
        var m = Array.ConvertAll(n, v => v + 1.5 * NormalDraws.Next(ref random));
        var worse = Bootstrap.Compare(p, n, q, m, Metrics.Auroc, seed: 1, draws: 300);
        Assert.True(worse.Interval.Low > 0 && worse.PValue < 0.02);
        Assert.Equal(Metrics.Auroc(p, n) - Metrics.Auroc(q, m), worse.Difference);
        var same = Bootstrap.Compare(p, n, p, n, Metrics.Auroc, seed: 1, draws: 50);
        Assert.Equal((0.0, 1.0), (same.Difference, same.PValue));
    }

    [Fact]
    public void Several_rates_by_the_same_draws_have_the_intervals_that_each_has_alone()
    {
        double[] p = [.. Enumerable.Range(0, 60).Select(i => (i * 37 % 60) + 20.0)], n = [.. Enumerable.Range(0, 80).Select(i => (i * 29 % 80) / 1.0)];
        double[] rates = [0.01, 0.05, 0.3];
        Assert.Equal(rates.Select(rate => Bootstrap.TprAtFpr(p, n, [rate], seed: 3, draws: 50)[0]), Bootstrap.TprAtFpr(p, n, rates, seed: 3, draws: 50));
        Assert.Equal(rates.Select(rate => Metrics.TprAtFpr(p, n, rate)), Metrics.TprAtFpr(p, n, rates));
    }

    [Fact]
    public void The_seed_decides_the_draws()
    {
        var (p, n) = MetricsTests.Draw(4, 1500, 1500, 2);
        Assert.Equal(Bootstrap.TprAtFpr(p, n, [0.05], 1, draws: 40)[0], Bootstrap.TprAtFpr(p, n, [0.05], 1, draws: 40)[0]);
        Assert.NotEqual(Bootstrap.TprAtFpr(p, n, [0.05], 1, draws: 40)[0], Bootstrap.TprAtFpr(p, n, [0.05], 2, draws: 40)[0]);
    }
}
