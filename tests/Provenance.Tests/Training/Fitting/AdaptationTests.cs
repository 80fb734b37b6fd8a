using System.Globalization;
using System.Text.Json;
using Provenance.Detection.Files;
using Provenance.Documents.Statistics;
using Provenance.Tests.Cli;
using Xunit;

namespace Provenance.Tests.Training.Fitting;

/// <summary>Detectors that continue from another one.</summary>
public sealed class AdaptationTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void A_detector_that_is_adapted_twice_has_three_stages_that_ML_NET_and_scanning_agree_on()
    {
        var adapted = Adapt(Adapt(Repository.Detector, 1), 2);
        Assert.Equal(3, adapted.Model.Stages.Length);
        Assert.Equal(3, adapted.Check().Stages);
        adapted.Save(_folder["twice.zip"]);
        Assert.Equal(adapted.Digest, Detector.Load(_folder["twice.zip"]).Digest);
        Assert.Equal(3, Detector.Load(_folder["twice.zip"]).Check().Stages);
    }

    [Fact]
    public void What_an_adapted_detector_explains_sums_to_its_score()
    {
        var adapted = Adapt(Repository.Detector, 1);
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
        Assert.True(Auroc(Adapt(Repository.Detector, 1), test) > Auroc(Repository.Detector, test) + 0.05);
    }

    [Fact]
    public void A_detector_cannot_be_adapted_without_end()
    {
        var model = Repository.Detector.Model;
        var stages = Enumerable.Repeat(model.Stages[0], DetectorModel.MaxStages).ToArray();
        var often = Detector.FromScanner(DetectorFile.Write(new DetectorModel
        {
            Vocabulary = model.Vocabulary,
            Heads = model.Heads,
            Counts = model.Counts,
            Stages = stages,
            Shares = [.. model.Shares[..model.Heads.Length], .. new float[stages.Length]],
            Calibration = model.Calibration,
            Thresholds = model.Thresholds,
            LanguageGroups = model.LanguageGroups,
            Training = model.Training,
            Metrics = model.Metrics,
        }));
        Assert.Contains("train anew", Assert.Throws<ProvenanceException>(() => Adapt(often, 1)).Message, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private Detector Adapt(Detector before, ulong seed)
    {
        var lines = Texts(seed, 200).Select(static (row, i) => JsonSerializer.Serialize(new
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
