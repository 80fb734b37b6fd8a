using Provenance.Learning;
using Xunit;

namespace Provenance.Tests.Learning;

public class FeatureBinsTests
{
    [Fact]
    public void Few_distinct_values_get_a_bin_each_cut_halfway() =>
        Assert.Equal([1.5f, 3f], FeatureBins.Cut([1, 1, 2, 4, 4], [1, 1, 1, 1, 1], 255));

    [Fact]
    public void A_constant_is_not_cut() => Assert.Empty(FeatureBins.Cut([7, 7, 7], [1, 1, 1], 255));

    [Fact]
    public void Bins_weigh_about_the_same()
    {
        var sorted = new float[1000];
        var weights = new float[1000];
        for (var i = 0; i < 1000; i++) (sorted[i], weights[i]) = (i, i < 500 ? 3 : 1);
        // 2,000 in 4 bins: 167 rows of weight 3 are 501, and so on.
        Assert.Equal([166.5f, 333.5f, 500.5f], FeatureBins.Cut(sorted, weights, 4));
    }

    [Fact]
    public void A_value_that_fills_half_the_rows_leaves_the_other_bins_to_the_rest()
    {
        var sorted = new float[1000];
        for (var i = 500; i < 1000; i++) sorted[i] = i;
        var weights = new float[1000];
        Array.Fill(weights, 1);
        Assert.Equal(9, FeatureBins.Cut(sorted, weights, 10).Length);
    }

    [Fact]
    public void Neighbouring_floats_are_still_told_apart()
    {
        var next = MathF.BitIncrement(1);
        var cut = Assert.Single(FeatureBins.Cut([1, next], [1, 1], 255));
        Assert.True(cut is >= 1 && cut < next);
    }

    [Fact]
    public void Missing_values_have_a_bin_of_their_own_and_the_rest_follow_the_cuts()
    {
        var rows = new LabelledRows([3, float.NaN, 1, 2], 1, [0, 0, 1, 1]);
        var bins = FeatureBins.From(rows, 255, new ParallelOptions());
        Assert.Equal([2, 255, 0, 1], bins.Column(0).ToArray());
    }
}
