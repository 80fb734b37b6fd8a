using Provenance.Detection.Learning;
using Provenance.Documents.Statistics;
using Provenance.Tests.Detection.Learning;
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
        var fitted = new ConformalTrainer(OneBucket).Fit(rows);
        foreach (var score in new[] { 100, 500, 700, 850 })
            Assert.Equal((1 + 999 - score) / 1000.0, fitted.PValue(score, 100, 0), 0.01);
    }

    [Fact]
    public void P_values_never_rise_with_the_score_and_stay_above_0_and_up_to_1()
    {
        var fitted = new ConformalTrainer(new()).Fit(Simulate(1, 12, 300, 0.5, out _));
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

    [Theory]
    [InlineData(0.01, 30)]
    [InlineData(0.05, 30)]
    [InlineData(0.01, 10)]
    public void Sets_never_seen_keep_twice_the_rate_in_nearly_every_draw(double level, int sets)
    {
        int kept = 0, keptByMixture = 0, all = 0;
        for (var draw = 0UL; draw < 20; draw++)
        {
            var rows = Simulate(100 + draw, sets, 400, 0.4, out var random);
            var widened = new ConformalTrainer(OneBucket).Fit(rows);
            var mixture = new ConformalTrainer(OneBucket with { Widening = 0 }).Fit(rows);
            for (var set = 0; set < 8; set++)
            {
                var shift = 0.4 * NormalDraws.Next(ref random);
                int flagged = 0, flaggedByMixture = 0;
                for (var i = 0; i < 2000; i++)
                {
                    var score = NormalDraws.Next(ref random) + shift;
                    if (widened.PValue(score, 100, 0) <= level) flagged++;
                    if (mixture.PValue(score, 100, 0) <= level) flaggedByMixture++;
                }
                all++;
                if (flagged <= 2 * level * 2000) kept++;
                if (flaggedByMixture <= 2 * level * 2000) keptByMixture++;
            }
        }
        Assert.True(kept >= 0.93 * all, $"{kept} of {all} sets kept 2 x {level}, {keptByMixture} without widening (seeds 100 to 119)");
        Assert.True(keptByMixture < 0.93 * all, $"{keptByMixture} of {all} sets keep it without widening: the test shows nothing");
    }

    [Fact]
    public void Sets_that_do_not_differ_cost_little()
    {
        var rows = Simulate(7, 30, 1000, 0, out _);
        var fitted = new ConformalTrainer(OneBucket).Fit(rows);
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
        var rows = Simulate(2, 6, 200, 0.2, out _);
        for (var i = 0; i < rows.Length; i++) rows[i] = rows[i] with { Words = 60 };
        var fitted = new ConformalTrainer(new() { Groups = 2 }).Fit(rows);
        Assert.Equal(fitted.PValue(1.5, 60, 0), fitted.PValue(1.5, 900, 0));
        Assert.Equal(1, fitted.PValue(99, 60, 1));
        Assert.Equal(1, fitted.PValue(99, 60, 2));
    }

    [Fact]
    public void What_is_stored_reads_back_and_damage_is_refused()
    {
        var fitted = new ConformalTrainer(OneBucket).Fit(Simulate(2, 6, 200, 0.2, out _));
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
        Assert.Throws<ArgumentException>(() => new ConformalTrainer(OneBucket).Fit([]));
        Assert.Throws<ArgumentException>(() => new ConformalTrainer(OneBucket).Fit([new(double.NaN, 1, 0, 0)]));
    }

    private static ConformalRow[] Simulate(ulong seed, int sets, int each, double deviation, out SplitMix64 random)
    {
        random = new SplitMix64(seed);
        var rows = new ConformalRow[sets * each];
        for (var set = 0; set < sets; set++)
        {
            var shift = deviation * NormalDraws.Next(ref random);
            for (var i = 0; i < each; i++) rows[set * each + i] = new(NormalDraws.Next(ref random) + shift, 50 + random.NextInt(800), 0, set);
        }
        return rows;
    }
}
