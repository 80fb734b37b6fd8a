using Provenance.Detection.Quantification;
using Xunit;

namespace Provenance.Tests.Detection.Quantification;

public class ScoreGridTests
{
    [Theory]
    [InlineData(-1e9, 0)]
    [InlineData(-8.001, 0)]
    [InlineData(-8, 1)]
    [InlineData(-7.5, 2)]
    [InlineData(0, 17)]
    [InlineData(11.999, 40)]
    [InlineData(12, 41)]
    [InlineData(double.PositiveInfinity, 41)]
    public void A_score_falls_into_the_step_that_begins_at_or_below_it(double score, int step)
    {
        Assert.Equal(step, ScoreGrid.StepOf(score));
        if (step > 0) Assert.True(ScoreGrid.StartOf(step) <= score);
    }

    [Theory]
    [InlineData(50, 0)]
    [InlineData(99, 0)]
    [InlineData(100, 1)]
    [InlineData(249, 1)]
    [InlineData(250, 2)]
    [InlineData(100_000, 2)]
    public void Lengths_part_at_100_and_250_words(int words, int length) =>
        Assert.Equal(length, ScoreGrid.CellOf(0, words) / ScoreGrid.Steps);
}
