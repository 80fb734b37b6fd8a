using Provenance.Learning;
using Xunit;

namespace Provenance.Tests.Learning;

public class MetricsTests
{
    [Fact]
    public void Auroc_of_a_case_worked_out_by_hand()
    {
        // Pairs won: 3 beats 1, 2, 2; 2 beats 1 and ties twice: (3 + 1 + 0.5 + 0.5) / 6.
        Assert.Equal(5 / 6.0, Metrics.Auroc([3, 2], [2, 1, 2]));
        Assert.Equal(0.5, Metrics.Auroc([1, 1], [1, 1, 1]));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Auroc_equals_counting_all_pairs_with_and_without_weights(int seed)
    {
        var (p, n) = Draw((ulong)seed, 150, 230);
        var (pw, nw) = (new float[p.Length], new float[n.Length]);
        for (var i = 0; i < pw.Length; i++) pw[i] = 1 + i % 4;
        for (var i = 0; i < nw.Length; i++) nw[i] = i % 3;
        double won = 0, weighted = 0, total = 0;
        for (var i = 0; i < p.Length; i++)
            for (var j = 0; j < n.Length; j++)
            {
                var half = p[i] > n[j] ? 1 : p[i] == n[j] ? 0.5 : 0;
                won += half;
                weighted += pw[i] * nw[j] * half;
                total += pw[i] * nw[j];
            }
        Assert.Equal(won / (p.Length * n.Length), Metrics.Auroc(p, n), 1e-15);
        Assert.Equal(weighted / total, Metrics.Auroc(p, pw, n, nw), 1e-12);
    }

    [Theory]
    [InlineData(0.05, 95)]
    [InlineData(0.01, 99)]
    [InlineData(0.5, 50)]
    [InlineData(0.001, 100)]
    public void The_threshold_is_the_referees(double fpr, double expected)
    {
        var negatives = new double[100];
        for (var i = 0; i < 100; i++) negatives[i] = 100 - i;
        Assert.Equal(expected, Metrics.Threshold(negatives, fpr));
    }

    [Fact]
    public void A_positive_on_the_threshold_is_not_caught() => Assert.Equal(0.5, Metrics.TprAtFpr([2, 3], [1, 2], 0.25));

    [Fact]
    public void The_area_under_the_roc_points_is_the_auroc()
    {
        var (p, n) = Draw(5, 90, 70);
        var roc = Metrics.Roc(p, n);
        var area = 0.0;
        for (var i = 1; i < roc.Length; i++)
            area += (roc[i].FalsePositives - roc[i - 1].FalsePositives) * (roc[i].TruePositives + roc[i - 1].TruePositives) / 2;
        Assert.Equal(Metrics.Auroc(p, n), area, 1e-12);
        Assert.Equal((1.0, 1.0), (roc[^1].FalsePositives, roc[^1].TruePositives));
    }

    [Fact]
    public void What_cannot_be_measured_is_refused()
    {
        Assert.Throws<ArgumentException>(() => Metrics.Auroc([], [1]));
        Assert.Throws<ArgumentException>(() => Metrics.Auroc([double.NaN], [1]));
        Assert.Throws<ArgumentException>(() => Metrics.Threshold([1], 0));
    }

    /// <summary>Scores rounded so that ties are common.</summary>
    internal static (double[] Positives, double[] Negatives) Draw(ulong seed, int positives, int negatives, double shift = 1)
    {
        var random = new SplitMix64(seed);
        var (p, n) = (new double[positives], new double[negatives]);
        for (var i = 0; i < positives; i++) p[i] = Math.Round(NormalDraws.Next(ref random) + shift, 1);
        for (var i = 0; i < negatives; i++) n[i] = Math.Round(NormalDraws.Next(ref random), 1);
        return (p, n);
    }
}
