using System.Text;
using Microsoft.ML;
using Provenance.Detection.Files;
using Provenance.Detection.Learning;
using Provenance.Detection.Scoring;
using Provenance.Documents.Conditions;
using Provenance.Documents.Statistics;
using Provenance.Text.Identification;

namespace Provenance.Training.Pipelines;

/// <summary>Compares the two halves of a detector's file: the data for scanning, and the model that ML.NET loads.</summary>
internal static class PipelineCheck
{
    private const ulong Seed = 1;

    /// <summary>Number of texts predicted at a time.</summary>
    private const int Batch = 256;

    private static readonly string[] Alphabets = ["abcdefghijklmnopqrstuvwxyz", "абвгдежзийклмнопрстуфхцч", "的一是不了人我在有他这中大来上国", "αβγδεζηθικλμνξοπρστυφχψω"];

    /// <exception cref="ProvenanceException">The halves differ.</exception>
    internal static DetectorCheck Run(DetectorModel model, MLContext context, ITransformer pipeline, IEnumerable<string> texts, CancellationToken cancellation)
    {
        if (!DetectorPipeline.ScannerOf(context, pipeline).AsSpan().SequenceEqual(DetectorFile.Write(model))) throw DetectionErrors.Differs("the ML.NET model carries another detector");
        var forests = DetectorPipeline.ForestsOf(pipeline);
        TreeEnsemble[] stages = model.Source is { } source ? [model.Trees, source.Trees, source.Gate] : [model.Trees];
        if (forests.Count != stages.Length) throw DetectionErrors.Differs($"{forests.Count} ensembles of trees in the ML.NET model, {stages.Length} for scanning");
        for (var s = 0; s < stages.Length; s++)
        {
            if (!IsSame(ForestConverter.Convert(forests[s], stages[s].Features), stages[s].Data)) throw DetectionErrors.Differs($"ensemble {s + 1} of trees");
        }

        var scorer = new DocumentScorer(model, ScanOptions.DefaultFalsePositiveRate);
        var compared = 0L;
        foreach (var batch in texts.Chunk(Batch))
        {
            cancellation.ThrowIfCancellationRequested();
            var view = pipeline.Transform(context.Data.LoadFromEnumerable(batch.Select(static text => new PipelineText { Text = text })));
            var i = 0;
            foreach (var row in context.Data.CreateEnumerable<PipelinePrediction>(view, reuseRowObject: true))
            {
                Compare(row, scorer.Score(Encoding.UTF8.GetBytes(batch[i])), compared + ++i, batch[i - 1]);
            }

            compared += i;
        }

        return new DetectorCheck(stages.Length, stages.Sum(static stage => stage.Trees), compared);
    }

    /// <summary>Creates meaningless texts, the same each time: empty, of one word, of a page, longer than a part; in four scripts.</summary>
    internal static IEnumerable<string> MadeUp()
    {
        var random = new SplitMix64(Seed);
        foreach (var words in new[] { 0, 1, 2, 49, 50, 200, 1_000, 9_000 })
        {
            var times = words > 1_000 ? Alphabets.Length : 40;
            for (var i = 0; i < times; i++) yield return MadeUp(ref random, words, Alphabets[i % Alphabets.Length]);
        }
    }

    private static string MadeUp(ref SplitMix64 random, int words, string letters)
    {
        var text = new StringBuilder();
        for (var w = 0; w < words; w++)
        {
            var length = 1 + random.NextInt(9);
            // few words, so that some recur as they do in texts
            var word = new SplitMix64((ulong)random.NextInt(1 + (words / 2)));
            for (var c = 0; c < length; c++) text.Append(letters[word.NextInt(letters.Length)]);
            text.Append(random.NextInt(12) switch { 0 => ". ", 1 => ", ", 2 => "\n\n", 3 => "'s ", _ => " " });
        }

        return text.ToString();
    }

    private static void Compare(PipelinePrediction found, in DocumentScore expected, long number, string text)
    {
        Same("score", found.Score, (float)expected.Score);
        Same("probability", found.Probability, (float)expected.Probability);
        Same("p-value", found.PValue, (float)expected.PValue);
        Same("resemblance", found.Resemblance, (float)expected.Resemblance);
        Same("words", found.Words, expected.Words);
        if (found.Language != Languages.Codes[expected.Language]) throw Different("language", found.Language, Languages.Codes[expected.Language]);
        var verdict = expected.Verdict.ToString().ToLowerInvariant();
        if (found.Verdict != verdict) throw Different("verdict", found.Verdict, verdict);

        void Same(string what, float one, float other)
        {
            if (BitConverter.SingleToUInt32Bits(one) != BitConverter.SingleToUInt32Bits(other)) throw Different(what, one, other);
        }

        ProvenanceException Different(string what, object one, object other) =>
            DetectionErrors.Differs(FormattableString.Invariant($"{what} of text {number} ({text.Length} characters) is {one} by ML.NET and {other} by scanning"));
    }

    private static bool IsSame(TreeEnsembleData one, TreeEnsembleData other) =>
        one.NodeStarts.AsSpan().SequenceEqual(other.NodeStarts) && one.Feature.AsSpan().SequenceEqual(other.Feature) && one.Threshold.AsSpan().SequenceEqual(other.Threshold)
        && one.Children.AsSpan().SequenceEqual(other.Children) && one.LeafValue.AsSpan().SequenceEqual(other.LeafValue);
}
