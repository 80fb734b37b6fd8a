using Provenance.Detection.Prevalence;
using Provenance.Reports.Charts;
using Xunit;

namespace Provenance.Tests.Reports;

public class ScoreAxisTests
{
    [Fact]
    public void Groups_fall_into_the_steps_of_the_whole()
    {
        var axis = ScoreAxis.Create(Group(new ScoreBin(-1, -0.5, 1), new ScoreBin(-0.5, 0, 2), new ScoreBin(0, 0.5, 3), new ScoreBin(0.5, 1, 4)))!;
        Assert.Equal([0, 0, 3, 4], axis.Counts(Group(new ScoreBin(0, 0.5, 3), new ScoreBin(0.5, 1, 4))));
        Assert.Equal((50, 100), (axis.At(0), axis.At(9)));
    }

    [Fact]
    public void A_median_stands_within_the_step_that_half_of_the_documents_are_reached_in()
    {
        var all = Group(new ScoreBin(0, 1, 1), new ScoreBin(1, 2, 2), new ScoreBin(2, 3, 1));
        var axis = ScoreAxis.Create(all)!;
        Assert.Equal(1.5, axis.Median(all), 9);
        Assert.Equal(2.5, axis.Median(Group(new ScoreBin(2, 3, 7))), 9);
        Assert.Equal(double.NaN, axis.Median(Group()));
    }

    [Fact]
    public void Without_scores_there_is_no_axis() => Assert.Null(ScoreAxis.Create(Group()));

    private static PrevalenceGroup Group(params IReadOnlyList<ScoreBin> scores) => SurveySample.Group("x", 1, null) with { Scores = scores };
}
