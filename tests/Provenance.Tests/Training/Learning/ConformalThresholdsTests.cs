using Provenance.Detection.Learning;
using Provenance.Documents.Statistics;
using Provenance.Training.Learning;
using Xunit;

namespace Provenance.Tests.Training.Learning;

public class ConformalThresholdsTests
{
    private static readonly ConformalOptions OneBucket = new() { LengthEdges = [] };

    [Fact]
    public void Without_sets_p_is_one_plus_those_as_high_over_one_plus_all()
    {
        var rows = new ConformalRow[999];
        for (var i = 0; i < rows.Length; i++) rows[i] = new(i, 100, 0, 0);
        var fitted = ConformalTrainer.Fit(rows, OneBucket);
        foreach (var score in new[] { 100, 500, 700, 850 })
            Assert.Equal((1 + 999 - score) / 1000.0, fitted.PValue(score, 100, 0), 0.01);
    }

    [Fact]
    public void P_values_never_rise_with_the_score_and_stay_above_0_and_up_to_1()
    {
        var fitted = ConformalTrainer.Fit(ConformalSampleTests.Simulate(1, 12, 300, 0.5, out _), new());
        foreach (var words in new[] { 60, 150, 300, 900 })
        {
            var last = 1.0;
            for (var score = -20.0; score < 40; score += 0.01)
            {
                var p = fitted.PValue(score, words, 0);
                Assert.InRange(p, 1e-5 * 0.999, last);
                last = p;
            }
            Assert.Equal(1, fitted.PValue(-100, words, 0));
        }
    }

    [Fact]
    public void Sets_that_do_not_differ_cost_little()
    {
        var rows = ConformalSampleTests.Simulate(7, 30, 1000, 0, out _);
        var fitted = ConformalTrainer.Fit(rows, OneBucket);
        // The true 1% threshold of a standard normal is 2.326.
        var threshold = 0.0;
        while (fitted.PValue(threshold, 100, 0) > 0.01) threshold += 0.001;
        Assert.InRange(threshold, 2.2, 2.6);
    }

    [Fact]
    public void The_fitted_tail_reaches_beyond_the_sample()
    {
        var random = new SplitMix64(3);
        var (scores, weights) = (new double[2000], new double[2000]);
        for (var i = 0; i < 2000; i++) (scores[i], weights[i]) = (-Math.Log(1 - random.NextDouble()), 2);
        var tail = new TailQuantileEstimator(scores, weights);
        Assert.Equal(2000, tail.Effective, 1e-6);
        Assert.Equal(-Math.Log(0.2), tail.Score(0.2), 0.15);
        Assert.Equal(-Math.Log(0.001), tail.Score(0.001), 1.2);
        Assert.InRange(tail.Score(1e-5), 7, 20);
    }

    [Fact]
    public void A_thin_bucket_is_answered_by_its_language_and_an_unmeasured_language_by_1()
    {
        var rows = ConformalSampleTests.Simulate(2, 6, 200, 0.2, out _);
        for (var i = 0; i < rows.Length; i++) rows[i] = rows[i] with { Words = 60 };
        var fitted = ConformalTrainer.Fit(rows, new() { Groups = 2 });
        Assert.Equal(fitted.PValue(1.5, 60, 0), fitted.PValue(1.5, 900, 0));
        Assert.Equal(1, fitted.PValue(99, 60, 1));
        Assert.Equal(1, fitted.PValue(99, 60, 2));
    }

    [Fact]
    public void What_is_stored_reads_back_and_damage_is_refused()
    {
        var fitted = ConformalTrainer.Fit(ConformalSampleTests.Simulate(2, 6, 200, 0.2, out _), OneBucket);
        var again = new ConformalThresholds(fitted.Edges, fitted.Thresholds, fitted.Counts);
        Assert.Equal(fitted.PValue(1.5, 60, 0), again.PValue(1.5, 60, 0));
        var falling = (float[])fitted.Thresholds.Clone();
        falling[100] = falling[99] - 1;
        Assert.Throws<ProvenanceException>(() => new ConformalThresholds([], falling, [1]));
        Assert.Throws<ProvenanceException>(() => new ConformalThresholds([], fitted.Thresholds, []));
        Assert.Throws<ProvenanceException>(() => new ConformalThresholds([], fitted.Thresholds, [-1]));
        Assert.Throws<ProvenanceException>(() => new ConformalThresholds([5, 5], fitted.Thresholds, [1]));
        Assert.Throws<ProvenanceException>(() => new ConformalThresholds([], fitted.Thresholds[1..], [1]));
        falling[100] = float.NaN;
        Assert.Throws<ProvenanceException>(() => new ConformalThresholds([], falling, [1]));
    }
}
