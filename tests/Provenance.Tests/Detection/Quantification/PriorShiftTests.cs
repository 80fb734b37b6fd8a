using Provenance.Detection.Quantification;
using Xunit;

namespace Provenance.Tests.Detection.Quantification;

public class PriorShiftTests
{
    private static readonly SourceMixture Sources = SourceMixture.Fit(MadeUpSources.Draw(seed: 6, each: 5))!;

    [Theory]
    [InlineData(0)]
    [InlineData(0.02)]
    [InlineData(0.3)]
    [InlineData(0.9)]
    [InlineData(1)]
    public void A_collection_like_the_mean_of_all_sources_gives_its_share(double share)
    {
        var counts = LikeTheMean(share);
        Assert.Equal(share, PriorShift.ExpectationMaximization(counts, Sources), 0.005);
        Assert.Equal(share, PriorShift.AdjustedCount(counts, Sources), 0.005);
    }

    [Fact]
    public void An_adjusted_count_stays_within_nothing_and_all()
    {
        var counts = new int[ScoreGrid.Cells];
        counts[ScoreGrid.CellOf(-7, 100)] = 100;
        Assert.Equal(0, PriorShift.AdjustedCount(counts, Sources));
        counts[ScoreGrid.CellOf(9, 100)] = 100_000;
        Assert.Equal(1, PriorShift.AdjustedCount(counts, Sources));
    }

    private static int[] LikeTheMean(double share)
    {
        var counts = new int[ScoreGrid.Cells];
        for (var cell = 0; cell < counts.Length; cell++) counts[cell] = (int)Math.Round(100_000 * ((share * Sources.MachineMean[cell]) + ((1 - share) * Sources.HumanMean[cell])));
        return counts;
    }
}
