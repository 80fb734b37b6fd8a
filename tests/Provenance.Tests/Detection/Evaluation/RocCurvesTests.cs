using Provenance.Detection.Evaluation;
using Provenance.Tests.Reports;
using Xunit;

namespace Provenance.Tests.Detection.Evaluation;

/// <summary>Curves against the tables beside them, and against points counted by hand.</summary>
public class RocCurvesTests
{
    [Fact]
    public void A_curve_goes_through_what_can_be_counted_by_hand()
    {
        // of four human scores 1 to 4, one is above 3 and two are above 2
        var lines = string.Concat(Enumerable.Range(1, 4).Select(score => MadeUpScores.Line("human", score))) + MadeUpScores.Line("machine", 2.5) + MadeUpScores.Line("machine", 5);
        var curve = EvaluationSample.Evaluate(lines, new EvaluationOptions { MinDocuments = 2, Draws = 20 }).Curves.Single();
        Assert.Equal(("all", "all", 4, 2), (curve.Name, curve.Field, curve.Human, curve.Machine));
        Assert.True(curve.Points[0].FalsePositives is >= 0.25 and < 0.28);
        Assert.Equal(0.5, Found(curve, 0.3));
        Assert.Equal(1, Found(curve, 0.6));
        Assert.Equal(new RocCurvePoint(1, new Estimate(1, 1, 1)), curve.Points[^1]);
    }

    [Fact]
    public void Curves_and_tables_say_the_same_at_one_and_five_percent()
    {
        var report = EvaluationSample.Usual();
        Same(report.Overall, report.Curves.Single(curve => curve.Field == "all"));
        foreach (var set in report.Groups["set"]) Same(set, report.Curves.Single(curve => curve.Field == "set" && curve.Name == set.Name));

        var attack = report.Groups["attack"].Single(group => group.Name == "none");
        Same(attack, report.Curves.Single(curve => curve.Field == "attack" && curve.Name == "none"));

        static void Same(GroupResult group, RocCurve curve)
        {
            Assert.Equal((group.Human, group.Machine), (curve.Human, curve.Machine));
            Assert.Equal(group.TprAt1, curve.Points.Single(point => point.FalsePositives == 0.01).Found);
            Assert.Equal(group.TprAt5, curve.Points.Single(point => point.FalsePositives == 0.05).Found);
        }
    }

    [Fact]
    public void A_curve_never_goes_down_and_its_interval_holds_it()
    {
        foreach (var curve in EvaluationSample.Usual().Curves)
        {
            Assert.True(curve.Points.Count <= 125);
            Assert.All(curve.Points.Zip(curve.Points.Skip(1)), step => Assert.True(step.First.FalsePositives < step.Second.FalsePositives && step.First.Found.Value <= step.Second.Found.Value));
            Assert.All(curve.Points, point => Assert.InRange(point.Found.Value, point.Found.Low - 1e-12, point.Found.High + 1e-12));
            Assert.True(curve.Points[0].FalsePositives * curve.Human >= 1 - 1e-9);
        }
    }

    [Fact]
    public void Attacks_have_curves_where_there_are_any_the_commonest_of_them_only()
    {
        var names = EvaluationSample.Usual().Curves.Where(curve => curve.Field == "attack").Select(curve => curve.Name).ToList();
        Assert.Equal(["none", "any attack"], names.Take(2));
        Assert.Equal(2 + 4, names.Count);
        Assert.DoesNotContain(EvaluationSample.Hostile().Curves, curve => curve.Human < 20 || curve.Machine < 20);
        Assert.Empty(EvaluationSample.Few().Curves);
    }

    [Fact]
    public void A_histogram_has_every_document_and_the_score_that_one_percent_exceed()
    {
        var report = EvaluationSample.Usual();
        var scores = report.Scores!;
        Assert.Equal((report.Overall.Human, report.Overall.Machine), ((int)scores.Human.Sum(), (int)scores.Machine.Sum()));
        Assert.True(scores.HumanMedian < scores.MachineMedian && scores.HumanMedian < scores.ThresholdAt1);
        Assert.Null(EvaluationSample.OneSided().Scores!.MachineMedian);
        Assert.Null(EvaluationSample.MixedOnly().Scores);
    }

    private static double Found(RocCurve curve, double rate) => curve.Points.Last(point => point.FalsePositives <= rate).Found.Value;
}
