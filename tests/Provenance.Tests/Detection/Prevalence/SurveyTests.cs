using System.Globalization;
using System.Text.Json;
using Provenance.Detection.Prevalence;
using Xunit;

namespace Provenance.Tests.Detection.Prevalence;

public class SurveyTests(SurveyFixture fixture, ITestOutputHelper output) : IClassFixture<SurveyFixture>
{
    [Theory]
    [InlineData(0)]
    [InlineData(60)]
    [InlineData(150)]
    [InlineData(300)]
    public void The_interval_of_a_mixture_holds_its_share(int machine)
    {
        const int Documents = 300;
        var lines = SurveyFixture.Lines(SurveyFixture.Human(1, Documents - machine), null, "h") + SurveyFixture.Lines(SurveyFixture.Machine(2, machine), null, "m");
        var share = fixture.Survey(fixture.Write($"mixture-{machine}.jsonl", lines)).All.Machine!;
        output.WriteLine(share.ToString());
        Assert.InRange(machine / (double)Documents, share.Share.Low, share.Share.High);
        Assert.Equal(machine / (double)Documents, share.ExpectationMaximization, 0.05);
        Assert.Equal(machine / (double)Documents, share.AdjustedCount!.Value, 0.05);
        Assert.Equal(Documents, share.Documents);
    }

    [Fact]
    public void Groups_add_up_to_the_whole_and_the_largest_stands_first()
    {
        var lines = SurveyFixture.Lines(SurveyFixture.Human(3, 40), "human", "h") + SurveyFixture.Lines(SurveyFixture.Machine(4, 60), "machine", "m") + SurveyFixture.Lines(["too short"], null, "s");
        var survey = fixture.Survey(fixture.Write("groups.jsonl", lines), new ScanOptions { By = ["source", "language", "label", "nothing"] });
        Assert.Equal(["source", "language", "label", "nothing"], survey.Groups.Keys);
        foreach (var groups in survey.Groups.Values)
        {
            Assert.Equal(survey.All.Documents, groups.Sum(static group => group.Documents));
            Assert.Equal(survey.All.Words, groups.Sum(static group => group.Words));
            Assert.Equal(survey.All.Verdicts.Values.Sum(), groups.Sum(static group => group.Verdicts.Values.Sum()));
            Assert.Equal(groups.Select(static group => group.Documents).OrderDescending(), groups.Select(static group => group.Documents));
        }

        Assert.Equal(["machine", "human", ""], survey.Groups["label"].Select(static group => group.Name));
        Assert.Equal(["s0", "s1", "s2"], survey.Groups["source"].Select(static group => group.Name).Order(StringComparer.Ordinal));
        Assert.Equal([""], survey.Groups["nothing"].Select(static group => group.Name));
        Assert.Equal([Origin.Human, Origin.Machine], survey.Origins.Keys);
        Assert.Equal(40, survey.Origins[Origin.Human].Documents);
        Assert.Equal(60, survey.Origins[Origin.Machine].Documents);
        Assert.Equal(survey.All.Documents, survey.Lengths.Sum(static length => length.Documents));
        Assert.Equal(survey.All.Documents, survey.All.Scores.Sum(static bin => bin.Documents));
    }

    [Fact]
    public void Beyond_a_thousand_groups_the_rest_is_one()
    {
        var text = SurveyFixture.Human(5, 1)[0];
        var lines = string.Concat(Enumerable.Range(0, CollectionPrevalence.MaxGroups + 20).Select(i => JsonSerializer.Serialize(new { id = i.ToString(CultureInfo.InvariantCulture), text, source = $"s{i}" }) + "\n"));
        var groups = fixture.Survey(fixture.Write("many.jsonl", lines), new ScanOptions { By = ["source"] }).Groups["source"];
        Assert.Equal(CollectionPrevalence.MaxGroups + 1, groups.Count);
        Assert.Equal("(others)", groups[^1].Name);
        Assert.Equal(20, groups[^1].Documents);
    }

    [Fact]
    public void Threads_change_nothing()
    {
        var lines = SurveyFixture.Lines(SurveyFixture.Human(6, 300), "human", "h") + SurveyFixture.Lines(SurveyFixture.Machine(7, 300), "machine", "m");
        var file = fixture.Write("threads.jsonl", lines);
        int[] counts = [1, 2, 5];
        string[] found = [.. counts.Select(threads => JsonSerializer.Serialize(fixture.Survey(file, new ScanOptions { By = ["source", "length"], Threads = threads, Examples = 7 })))];
        Assert.Equal(found[0], found[1]);
        Assert.Equal(found[0], found[2]);
    }

    [Fact]
    public void Examples_are_the_documents_with_the_most_extreme_scores_in_their_order()
    {
        var lines = SurveyFixture.Lines(SurveyFixture.Human(8, 50), null, "h") + SurveyFixture.Lines(SurveyFixture.Machine(9, 50), null, "m");
        var survey = fixture.Survey(fixture.Write("examples.jsonl", lines), new ScanOptions { Examples = 4, Threads = 3 });
        Assert.Equal(4, survey.MachineLike.Count);
        Assert.Equal(4, survey.HumanLike.Count);
        Assert.Equal(survey.MachineLike.Select(static example => example.Score).OrderDescending(), survey.MachineLike.Select(static example => example.Score));
        Assert.Equal(survey.HumanLike.Select(static example => example.Score).Order(), survey.HumanLike.Select(static example => example.Score));
        Assert.All(survey.MachineLike, static example => Assert.StartsWith("m", example.Id, StringComparison.Ordinal));
        Assert.All(survey.HumanLike, static example => Assert.StartsWith("h", example.Id, StringComparison.Ordinal));
        Assert.All(survey.HumanLike, example => Assert.Equal(SurveyFixture.Human(8, 50)[(int)example.Line - 1], example.Text));
        Assert.Empty(fixture.Survey(fixture.Write("examples.jsonl", lines)).MachineLike);
    }

    [Fact]
    public void What_cannot_be_judged_gives_no_share()
    {
        var survey = fixture.Survey(fixture.Write("short.jsonl", SurveyFixture.Lines(["a few words", "and a few more", ""], null, "s")));
        Assert.Equal(3, survey.All.Documents);
        Assert.Null(survey.All.Machine);
        Assert.Null(survey.Drift);
        Assert.Equal(2, survey.All.Scores.Sum(static bin => bin.Documents));
    }

    [Fact]
    public void Text_like_that_of_the_training_data_has_not_drifted()
    {
        var lines = SurveyFixture.Lines(SurveyFixture.Human(10, 250), "human", "h") + SurveyFixture.Lines(SurveyFixture.Machine(11, 250), "machine", "m");
        var drift = fixture.Survey(fixture.Write("same.jsonl", lines)).Drift!;
        output.WriteLine(string.Join("\n", drift.Features.Take(5)));
        Assert.Equal(DriftLevel.None, drift.Level);
        Assert.False(drift.Human!.PromiseBroken);
        Assert.InRange(drift.Human.FlaggedAt5.Value, 0, 0.1);
    }

    [Fact]
    public void Text_of_another_kind_has_drifted_and_the_features_say_how()
    {
        // sentences of three words: nothing else is changed
        var chopped = SurveyFixture.Human(12, 400).Select(static text => string.Join(". ", text.Replace(".", "", StringComparison.Ordinal).Split(' ').Chunk(3).Select(static words => string.Join(' ', words))) + ".");
        var drift = fixture.Survey(fixture.Write("chopped.jsonl", SurveyFixture.Lines([.. chopped], null, "c"))).Drift!;
        output.WriteLine(string.Join("\n", drift.Features.Take(5)));
        Assert.Equal(DriftLevel.Large, drift.Level);
        Assert.Contains(drift.Features.Take(10), static figure => figure.Name == "sentence.words.mean" && figure.Level == DriftLevel.Large && figure.PValue < DriftReport.Significance);
        Assert.Null(drift.Human);
    }

    [Fact]
    public void Human_text_that_is_flagged_more_often_than_promised_is_drift()
    {
        var lines = SurveyFixture.Lines(SurveyFixture.Machine(13, 200), "human", "x");
        var drift = fixture.Survey(fixture.Write("mislabelled.jsonl", lines)).Drift!;
        Assert.Equal(DriftLevel.Large, drift.Level);
        Assert.True(drift.Human!.PromiseBroken);
        Assert.InRange(drift.Human.FlaggedAt5.Value, 0.5, 1);
        Assert.Equal(DriftLevel.Large, drift.Human.Score.Level);
    }

    [Fact]
    public void A_survey_is_made_only_where_it_is_wanted()
    {
        var file = fixture.Write("one.jsonl", SurveyFixture.Lines(SurveyFixture.Human(14, 1), null, "h"));
        Assert.Null(new Scanner(fixture.Detector, new ScanOptions { EstimatePrevalence = false }).Run(new ScanRequest { Inputs = [file] }).Prevalence);
    }

    [Fact]
    public void A_field_path_that_cannot_be_is_refused_before_anything_is_read() =>
        Assert.Throws<ArgumentException>(() => new Scanner(fixture.Detector, new ScanOptions { By = ["metadata..year"] }));
}
