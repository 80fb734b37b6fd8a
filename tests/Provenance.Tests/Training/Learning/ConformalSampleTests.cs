using MathNet.Numerics.Distributions;
using Provenance.Documents.Statistics;
using Provenance.Tests.Detection.Learning;
using Provenance.Training.Learning;
using Xunit;

namespace Provenance.Tests.Training.Learning;

/// <summary>Thresholds for unseen data sets, from scores of data sets whose mean varies.</summary>
public class ConformalSampleTests
{
    private const double Deviation = 0.8;

    private static readonly ConformalOptions OneBucket = new() { LengthEdges = [] };

    [Theory]
    [InlineData(0.01, 30)]
    [InlineData(0.05, 30)]
    [InlineData(0.01, 10)]
    public void Data_sets_never_seen_keep_twice_the_rate_as_often_as_covered(double level, int sets)
    {
        int kept = 0, unwidened = 0, all = 0;
        for (var draw = 0UL; draw < 40; draw++)
        {
            var rows = Simulate(100 + draw, sets, 400, Deviation, out var random);
            var threshold = new ConformalSample(rows, OneBucket).Threshold(0, 0, level);
            var median = new ConformalSample(rows, OneBucket with { SetCoverage = 0.5 }).Threshold(0, 0, level);
            for (var set = 0; set < 20; set++)
            {
                var shift = Deviation * NormalDraws.Next(ref random);
                var rate = 1 - Normal.CDF(shift, 1, threshold);
                all++;
                if (rate <= 2 * level) kept++;
                if (1 - Normal.CDF(shift, 1, median) <= 2 * level) unwidened++;
            }
        }

        Assert.True(kept >= (OneBucket.SetCoverage - 0.04) * all, $"{kept} of {all} data sets kept twice {level} (seeds 100 to 139)");
        Assert.True(unwidened < (OneBucket.SetCoverage - 0.04) * all, $"{unwidened} of {all} keep it without widening: the test shows nothing");
    }

    [Theory]
    [InlineData(0.01)]
    [InlineData(0.05)]
    public void Nearly_as_much_is_found_as_by_the_true_distribution_of_data_sets(double level)
    {
        // the lowest threshold that keeps twice the rate on the share of data sets that shall be covered
        var oracle = Normal.InvCDF(0, 1, 1 - (OneBucket.Slack * level)) + (Deviation * Normal.InvCDF(0, 1, OneBucket.SetCoverage));
        var found = 0.0;
        for (var draw = 0UL; draw < 20; draw++)
            found += 1 - Normal.CDF(3, 1, new ConformalSample(Simulate(200 + draw, 30, 400, Deviation, out _), OneBucket).Threshold(0, 0, level));
        Assert.Equal(1 - Normal.CDF(3, 1, oracle), found / 20, 0.04);
    }

    [Fact]
    public void More_data_sets_do_not_raise_thresholds()
    {
        double few = 0, many = 0;
        const int Draws = 40;
        for (var draw = 0UL; draw < Draws; draw++)
        {
            few += new ConformalSample(Simulate(300 + draw, 12, 100, Deviation, out _), OneBucket).Threshold(0, 0, 0.01) / Draws;
            many += new ConformalSample(Simulate(700 + draw, 80, 100, Deviation, out _), OneBucket).Threshold(0, 0, 0.01) / Draws;
        }

        // the highest of 80 lies 0.6 above the highest of 12
        Assert.True(many < few + 0.15, $"80 data sets give {many}, 12 give {few} (seeds 300 to 339, 700 to 739)");
    }

    [Fact]
    public void Without_a_data_set_thresholds_are_those_of_the_others()
    {
        var rows = Simulate(5, 8, 200, Deviation, out _);
        var all = new ConformalSample(rows, OneBucket);
        var others = new ConformalSample([.. rows.Where(static row => row.Set != 3)], OneBucket);
        Assert.Equal(others.Threshold(0, 0, 0.01), all.Threshold(0, 0, 0.01, without: 3), 1e-9);
        Assert.NotEqual(all.Threshold(0, 0, 0.01), all.Threshold(0, 0, 0.01, without: 3));
        Assert.Equal([0, 1, 2, 3, 4, 5, 6, 7], all.SetsOf(0));
    }

    [Fact]
    public void A_group_with_few_data_sets_is_widened_by_the_variation_within_the_others()
    {
        var rows = Simulate(6, 12, 400, Deviation, out var random);
        ConformalRow[] single = [.. Enumerable.Range(0, 400).Select(_ => new ConformalRow(NormalDraws.Next(ref random), 100, 1, 50))];
        var alone = new ConformalSample(single, OneBucket with { Groups = 2 });
        var beside = new ConformalSample([.. rows, .. single], OneBucket with { Groups = 2 });
        Assert.InRange(alone.Threshold(1, 0, 0.01), 2.1, 2.7);
        Assert.InRange(beside.Threshold(1, 0, 0.01), alone.Threshold(1, 0, 0.01) + 0.1, alone.Threshold(1, 0, 0.01) + 2.5);
        Assert.Equal(double.PositiveInfinity, alone.Threshold(1, 0, 0.01, without: 50));
    }

    [Fact]
    public void Small_data_sets_are_merged_into_one()
    {
        ConformalRow[] rows = [.. Simulate(7, 30, 10, Deviation, out _), .. Simulate(8, 2, 200, Deviation, out _).Select(static row => row with { Set = row.Set + 100 })];
        Assert.Equal([100, 101], new ConformalSample(rows, OneBucket).SetsOf(0));
        Assert.True(double.IsFinite(new ConformalSample(rows.AsSpan(0, 300), OneBucket).Threshold(0, 0, 0.01)));
    }

    [Fact]
    public void Rows_outside_their_range_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new ConformalSample([], OneBucket));
        Assert.Throws<ArgumentException>(() => new ConformalSample([new(double.NaN, 1, 0, 0)], OneBucket));
        Assert.Throws<ArgumentException>(() => new ConformalSample([new(1, 1, 1, 0)], OneBucket));
        Assert.Throws<ArgumentException>(() => new ConformalSample([new(1, 1, 0, 0)], OneBucket with { SetCoverage = 1 }));
    }

    internal static ConformalRow[] Simulate(ulong seed, int sets, int each, double deviation, out SplitMix64 random)
    {
        random = new SplitMix64(seed);
        var rows = new ConformalRow[sets * each];
        for (var set = 0; set < sets; set++)
        {
            var shift = deviation * NormalDraws.Next(ref random);
            for (var i = 0; i < each; i++) rows[(set * each) + i] = new(NormalDraws.Next(ref random) + shift, 50 + random.NextInt(800), 0, set);
        }

        return rows;
    }
}
