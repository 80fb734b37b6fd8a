using Microsoft.ML;
using Microsoft.ML.Data;
using Provenance.Detection.Features;
using Provenance.Tests.Cli;
using Provenance.Training.Pipelines;
using Xunit;

namespace Provenance.Tests.Training.Pipelines;

/// <summary>The detector that ships, as users of ML.NET meet it.</summary>
public class DetectorPipelineTests
{
    private static readonly MLContext Context = new(seed: 1);

    private static readonly ITransformer Shipped = Context.Model.Load(Repository.DetectorPath, out _);

    public static TheoryData<string, string> Texts => new()
    {
        { "empty", "" },
        { "no words", "😀😀 ... 🎉" },
        { "one word", "word" },
        { "a half surrogate", "half \uD83D of a pair" },
        { "a page", string.Concat(Enumerable.Repeat("Then they went home, and nothing more was said about the boat. ", 40)) },
        { "Chinese", string.Concat(Enumerable.Repeat("今天天气很好，我们去公园散步。那里有很多人！", 20)) },
        { "longer than two parts", string.Concat(Enumerable.Range(0, 9_500).Select(static i => i % 17 == 0 ? "end. The " : "word" + (i % 101) + " ")) },
        { "markdown and look-alikes", "# Title\n\n* **one** p\u0430int\n* another &amp; more<br>\n\n> quoted “text” — with a dash…" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void ML_NET_gives_the_bits_that_scanning_gives(string name, string text)
    {
        var predicted = Predict(text);
        var assessed = Repository.Detector.Assess(text);
        Assert.True(name.Length > 0 && Same(predicted.Score, assessed.Score), $"{name}: {predicted.Score} and {assessed.Score}");
        Assert.True(Same(predicted.Probability, assessed.Probability), $"{name}: {predicted.Probability} and {assessed.Probability}");
        Assert.True(Same(predicted.PValue, assessed.PValue), $"{name}: {predicted.PValue} and {assessed.PValue}");
        Assert.Equal(assessed.Words, predicted.Words);
        Assert.Equal(assessed.Language, predicted.Language);
        Assert.Equal(assessed.Verdict.ToString().ToLowerInvariant(), predicted.Verdict);

        static bool Same(float one, double? other) => BitConverter.SingleToInt32Bits(one) == BitConverter.SingleToInt32Bits((float)(other ?? double.NaN));
    }

    [Theory]
    [InlineData("", "uncertain")]
    [InlineData("Furthermore, it is crucial to delve into the tapestry of significant landscapes.", "uncertain")]
    [InlineData("Сегодня хорошая погода, и мы пошли гулять в парк. Там было много людей! Сегодня хорошая погода, и мы пошли гулять в парк. Там было много людей!", "unsupported")]
    public void Where_nothing_can_be_said_the_predicted_label_is_false_and_the_verdict_says_so(string text, string verdict)
    {
        var predicted = Predict(text);
        Assert.False(predicted.PredictedLabel);
        Assert.Equal(verdict, predicted.Verdict);
        Assert.Equal(text.Length == 0, float.IsNaN(predicted.Score) && float.IsNaN(predicted.Probability));
    }

    [Fact]
    public void The_columns_are_those_of_a_binary_classifier_and_others_pass_through()
    {
        var chain = PipelineFile.Load(Context, PipelineFile.Create(Repository.Detector.Model, PipelineFile.LoadForests(Repository.Detector)));
        var view = chain.Transform(Context.Data.LoadFromEnumerable([new Labelled { Text = "a", Label = true, Page = 7 }]));
        string[] expected = ["Text", "Label", "Page", "Features", "Words", "Language", "Score", "Probability", "PredictedLabel", "Verdict", "PValue", "Resemblance"];
        Assert.Equal(expected.Order(StringComparer.Ordinal), view.Schema.Where(static column => !column.IsHidden).Select(static column => column.Name).Order(StringComparer.Ordinal));
        Assert.Equal([7], view.GetColumn<int>("Page"));
    }

    [Fact]
    public void ML_NET_evaluates_it()
    {
        var rows = StyledText.Documents(7, 60).Select(static row => new Labelled { Text = row.Text, Label = row.IsMachine });
        var metrics = Context.BinaryClassification.Evaluate(Shipped.Transform(Context.Data.LoadFromEnumerable(rows)));
        Assert.InRange(metrics.AreaUnderRocCurve, 0.5, 1);
    }

    [Fact]
    public void The_file_that_ships_passes_its_check()
    {
        var check = Repository.Detector.Check();
        Assert.Equal((1, Repository.Detector.Model.Trees.Trees), (check.Stages, check.Trees));
        Assert.InRange(check.Texts, 200, 1_000);
    }

    [Fact]
    public void ML_NET_and_scanning_agree_to_the_last_bit_on_held_out_documents()
    {
        Needs.Corpora();
        var documents = DocumentReader.Read([Path.Combine(Needs.TrainingCorpora, "..", "dev")]).Where((_, i) => i % LongTests.Choose(10, 1) == 0).Select(static document => document.Text);
        Assert.InRange(Repository.Detector.Check(documents).Texts, LongTests.Choose(5_000, 50_000), 100_000);
    }

    [Fact]
    public void Features_are_the_row_of_the_scanner_with_a_number_for_what_is_missing()
    {
        string[] texts = ["Two words", "A longer text, which has a sentence or two. It goes on for a while, and then it stops. Nobody knows why."];
        var view = Context.Provenance().Features(Repository.Detector).Fit(ViewOf(texts)).Transform(ViewOf(texts));
        var rows = view.GetColumn<float[]>("Features").ToArray();
        var scorer = Repository.Detector.CreateScorer(0.01);
        for (var i = 0; i < texts.Length; i++)
        {
            scorer.Measure(System.Text.Encoding.UTF8.GetBytes(texts[i]));
            Assert.Equal(scorer.Row.ToArray().Select(static value => float.IsNaN(value) ? -1000 : value), rows[i]);
        }

        Assert.Contains(-1000f, rows[0]);
        Assert.Null(view.Schema.GetColumnOrNull("ProvenanceDetector"));
    }

    [Fact]
    public void The_number_of_columns_is_that_of_the_schema() => Assert.Equal(FeatureSchema.Columns, FeatureSchema.Create(1000).Count);

    private static PipelinePrediction Predict(string text) =>
        Context.Data.CreateEnumerable<PipelinePrediction>(Shipped.Transform(ViewOf([text])), reuseRowObject: false).Single();

    private static IDataView ViewOf(string[] texts) => Context.Data.LoadFromEnumerable(texts.Select(static text => new PipelineText { Text = text }));

    private sealed class Labelled
    {
        public string Text { get; set; } = "";

        public bool Label { get; set; }

        public int Page { get; set; }
    }
}
