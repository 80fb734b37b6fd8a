using Provenance.Evidence.Watermarks;
using Xunit;

namespace Provenance.Tests.Evidence.Watermarks;

public class WatermarkScoreTests
{
    [Fact]
    public void Z_is_that_of_the_paper_and_p_the_binomial_tail()
    {
        var score = new WatermarkScore(100, 40, 0.25);
        Assert.Equal(15 / Math.Sqrt(18.75), score.Z, 12);
        Assert.Equal(0.4, score.GreenShare, 12);

        // 1 - (1/2)^3 for at least one of three
        Assert.Equal(0.875, new WatermarkScore(3, 1, 0.5).PValue, 12);
        Assert.Equal(Math.Pow(0.25, 20), new WatermarkScore(20, 20, 0.25).PValue, 15);
    }

    [Fact]
    public void Nothing_scored_is_nothing_found()
    {
        var score = new WatermarkScore(0, 0, 0.25);
        Assert.Equal((0, 1, 0), (score.Z, score.PValue, score.GreenShare));
    }
}
