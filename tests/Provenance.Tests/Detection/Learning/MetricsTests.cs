using Provenance.Documents.Statistics;
using Xunit;

namespace Provenance.Tests.Detection.Learning;

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
    public void Auroc_equals_counting_all_pairs(int seed)
    {
        var (p, n) = Draw((ulong)seed, 150, 230);
        var won = p.Sum(positive => n.Sum(negative => positive > negative ? 1 : positive == negative ? 0.5 : 0));
        Assert.Equal(won / (p.Length * n.Length), Metrics.Auroc(p, n), 1e-15);
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
