using System.Globalization;
using System.Text.Json;
using Provenance.Detection.Files;
using Provenance.Documents.Statistics;
using Provenance.Tests.Cli;
using Xunit;

namespace Provenance.Tests.Training.Fitting;

/// <summary>Detectors that are adapted to a new source.</summary>
public sealed class AdaptationTests : IDisposable
{
    /// <summary>A base with many folds: the rows of its sample come from models of nearly all its text.</summary>
    private static readonly Lazy<Detector> Base = new(Train);

    private readonly Detector _base = Base.Value;
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void ML_NET_and_scanning_agree_on_an_adapted_detector()
    {
        var adapted = Adapt(_base, 1);
        Assert.Equal(3, adapted.Check().Stages);
        adapted.Save(_folder["adapted.zip"]);
        var loaded = Detector.Load(_folder["adapted.zip"]);
        Assert.Equal(adapted.Digest, loaded.Digest);
        Assert.Equal(3, loaded.Check([.. Texts(9, 20).Select(static row => row.Text), .. StyledText.Documents(9, 20).Select(static row => row.Text), ""]).Stages);
    }

    [Fact]
    public void The_same_documents_and_seed_give_the_same_bytes() => Assert.Equal(Adapt(_base, 1).Digest, Adapt(_base, 1).Digest);

    [Fact]
    public void Text_like_that_of_the_base_keeps_its_score_and_text_of_the_source_gets_another()
    {
        var adapted = Adapt(_base, 1);
        Assert.InRange(StyledText.Documents(9, 60).Average(row => adapted.Explain(row.Text).SourceWeight!.Value), 0, 0.3);
        Assert.InRange(Texts(9, 60).Average(row => adapted.Explain(row.Text).SourceWeight!.Value), 0.7, 1);
        Assert.Equal(Auroc(_base, [.. StyledText.Documents(9, 300)]), Auroc(adapted, [.. StyledText.Documents(9, 300)]), 0.02);
    }

    [Fact]
    public void At_a_rate_of_5_percent_at_most_a_tenth_of_new_human_text_of_the_source_and_of_the_base_is_called_machine_text()
    {
        var adapted = Adapt(_base, 1);
        foreach (var texts in new[] { Texts(9, 400), StyledText.Documents(9, 400) })
        {
            Assert.InRange(texts.Where(static row => !row.IsMachine).Average(row => adapted.Assess(row.Text, 0.05).Verdict == Verdict.Machine ? 1.0 : 0), 0, 0.1);
        }
    }

    [Fact]
    public void Metrics_compare_the_base_the_new_models_and_both()
    {
        using var metrics = JsonDocument.Parse(Adapt(_base, 1).Metrics);
        var adaptation = metrics.RootElement.GetProperty("adaptation");
        double Of(string name) => adaptation.GetProperty(name).GetProperty("auroc").GetDouble();
        Assert.True(Of("new") > Of("base") + 0.05);
        Assert.True(Of("adapted") > Of("base") + 0.05);
    }

    [Fact]
    public void What_an_adapted_detector_explains_sums_to_its_score()
    {
        var adapted = Adapt(_base, 1);
        foreach (var (text, _) in Texts(9, 20))
        {
            var explanation = adapted.Explain(text);
            var sum = explanation.BaseScore!.Value + explanation.Sentences.Sum(static sentence => sentence.Contribution) + explanation.Style.Sum(static feature => feature.Contribution);
            Assert.Equal(explanation.Assessment.Score!.Value, sum, 1e-3);
        }
    }

    [Fact]
    public void A_new_source_is_told_better_after_adapting_than_before()
    {
        var test = Texts(9, 300).ToList();
        Assert.True(Auroc(Adapt(_base, 1), test) > Auroc(_base, test) + 0.05);
    }

    [Fact]
    public void An_adapted_detector_is_not_adapted_again() =>
        Assert.Contains("documents of all sources together", Assert.Throws<ProvenanceException>(() => Adapt(Adapt(_base, 1), 2)).Message, StringComparison.Ordinal);

    [Fact]
    public void Too_few_documents_are_for_calibrating() =>
        Assert.EndsWith("'provenance calibrate' fits the verdicts to them", Assert.Throws<ProvenanceException>(() => Adapt(_base, 1, 40)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_damaged_part_of_an_adapted_detector_is_named()
    {
        var bytes = DetectorFile.Write(Adapt(_base, 1).Model);
        var from = bytes.AsSpan().IndexOf("\"source.weights\""u8);
        Assert.True(from > 0);
        "\"source.weighed\""u8.CopyTo(bytes.AsSpan(from));
        Assert.ThrowsAny<ProvenanceException>(() => DetectorFile.Read(bytes));
    }

    public void Dispose() => _folder.Dispose();

    private static Detector Train()
    {
        using var folder = new TemporaryFolder();
        string[] files = [.. Enumerable.Range(0, 12).Select(s => folder.Write($"set{s}.jsonl", StyledText.Lines(60 + (ulong)s, 60, $"set{s}")))];
        return new DetectorTrainer(new TrainingOptions { Folds = 12 }).Run(new TrainingRequest { Inputs = files }).Detector;
    }

    private Detector Adapt(Detector before, ulong seed, int documents = 200)
    {
        var lines = Texts(seed, documents).Select(static (row, i) => JsonSerializer.Serialize(new
        {
            id = i.ToString(CultureInfo.InvariantCulture),
            text = row.Text,
            label = row.IsMachine ? "machine" : "human",
            language = "en",
        }));
        _folder.Write("new.jsonl", string.Join('\n', lines));
        return new DetectorTrainer(new TrainingOptions { Base = before, Folds = 2 }).Run(new TrainingRequest { Inputs = [_folder["new.jsonl"]] }).Detector;
    }

    private static double Auroc(Detector detector, List<(string Text, bool IsMachine)> texts)
    {
        var scores = texts.ToLookup(static row => row.IsMachine, row => detector.Assess(row.Text).Score!.Value);
        return Metrics.Auroc([.. scores[true]], [.. scores[false]]);
    }

    /// <summary>A source whose machine text has the same words, in sentences of one length and with no commas.</summary>
    private static IEnumerable<(string Text, bool IsMachine)> Texts(ulong seed, int count)
    {
        var random = new SplitMix64(seed);
        for (var i = 0; i < count; i++)
        {
            var isMachine = i % 2 == 1;
            var text = new System.Text.StringBuilder();
            var left = 0;
            foreach (var word in StyledText.Document(ref random, machine: false, 110).Replace(".", "", StringComparison.Ordinal).Split(' '))
            {
                if (left-- == 0)
                {
                    text.Append(". ");
                    left = isMachine ? 12 : 3 + random.NextInt(20);
                }
                else
                {
                    text.Append(!isMachine && random.NextInt(9) == 0 ? ", " : " ");
                }

                text.Append(word);
            }

            yield return (text.Append('.').ToString(), isMachine);
        }
    }
}
