using Provenance.Detection.Features;
using Provenance.Detection.Files;
using Provenance.Training.Pipelines;
using Xunit;

namespace Provenance.Tests.Training.Fitting;

/// <summary>Detectors whose scores have a term for predictability.</summary>
public sealed class PredictabilityTests : IDisposable
{
    private static readonly Detector With = Create();

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Both_halves_of_the_file_agree_and_it_is_read_as_it_was_written()
    {
        Assert.True(With.Check().Texts > 50);
        With.Save(_folder["with.zip"]);
        var read = Detector.Load(_folder["with.zip"]);
        Assert.Equal(With.Digest, read.Digest);
        Assert.Equal(With.Model.Counts.Expected!.Variances, read.Model.Counts.Expected!.Variances);
        Assert.Equal(With.Model.Counts.Expected!.Means, read.Model.Counts.Expected!.Means);
        Assert.Equal(With.Model.Counts.Expected!.Scale, read.Model.Counts.Expected!.Scale);
    }

    [Fact]
    public void Scores_differ_by_the_term_which_the_explanation_shows()
    {
        foreach (var text in PipelineCheck.MadeUp().Where(static text => text.Split(' ').Length is > 30 and < 3000).Take(20))
        {
            var explanation = With.Explain(text);
            if (explanation.Assessment.Score is not { } score) continue;
            var sum = explanation.BaseScore!.Value + explanation.Sentences.Sum(static sentence => sentence.Contribution) + explanation.Style.Sum(static feature => feature.Contribution);
            Assert.Equal(score, sum, 1e-3);
            var term = explanation.Style.SingleOrDefault(static feature => feature.Name == "predictability")?.Contribution ?? 0;
            Assert.Equal(PlainScore(text) + term, score, 1e-4);
        }

        Assert.Contains(With.Explain(English).Style, static feature => feature.Name == "predictability" && feature.Text.Contains("guess", StringComparison.Ordinal));
    }

    [Fact]
    public void A_damaged_size_is_refused()
    {
        var model = With.Model;
        var expected = model.Counts.Expected!;
        var short1 = new ContextMoments(expected.Means[1..], expected.Variances[1..], expected.Scale);
        var bytes = DetectorFile.Write(Copy(model, new NgramCounts(model.Counts.Table, model.Counts.Totals) { Expected = short1 }));
        Assert.Contains("expected.means", Assert.ThrowsAny<ProvenanceException>(() => DetectorFile.Read(bytes)).Message, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private const string English =
        "We went to the market in the morning and bought bread, because there was none at home. It rained all the way back, so we stood under a tree for a while and talked about the house " +
        "that my brother wants to buy next year, if the bank lets him have the money that he needs for the roof and the floor.";

    private static double PlainScore(string text) => Detector.FromScanner(DetectorFile.Write(Copy(With.Model, new NgramCounts(With.Model.Counts.Table, With.Model.Counts.Totals)))).Assess(text).Score!.Value;

    private static Detector Create()
    {
        var model = Repository.Detector.Model;
        var words = model.Vocabulary.Count;
        var means = Enumerable.Range(0, words + 1).Select(static rank => -4 - (rank / 10_000f)).ToArray();
        var variances = Enumerable.Range(0, words + 1).Select(static rank => 5f + (rank % 3)).ToArray();
        var counts = new NgramCounts(model.Counts.Table, model.Counts.Totals) { Expected = new ContextMoments(means, variances, [0.5f, 0.7f]) };
        return PipelineFile.Create(Copy(model, counts), PipelineFile.LoadForests(Repository.Detector));
    }

    private static DetectorModel Copy(DetectorModel model, NgramCounts counts) => new()
    {
        Vocabulary = model.Vocabulary,
        Heads = model.Heads,
        Counts = counts,
        Trees = model.Trees,
        Shares = model.Shares,
        Calibration = model.Calibration,
        Thresholds = model.Thresholds,
        LanguageGroups = model.LanguageGroups,
        Reference = model.Reference,
        Training = model.Training,
        Metrics = model.Metrics,
    };
}
