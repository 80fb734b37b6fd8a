using Microsoft.ML;
using Provenance.Detection.Features;
using Provenance.Detection.Files;
using Provenance.Detection.Learning;
using Provenance.Training.Pipelines;
using Provenance.Text.Tokens;

namespace Provenance.Training.Fitting;

/// <summary>
/// Fits a detector: vocabulary, linear models, trees over their margins and the dense features, calibration and thresholds. Every
/// model that learns from another's scores gets scores from models that did not see the document's data set (stacking out of fold).
/// </summary>
internal sealed class StageTrainer(TrainingPlan plan, ulong seed, WorkQueue work, Action<string, double> progress)
{
    private const int VocabularySize = 20_000;

    /// <summary>The shares of the linear models in the score: words and distorted words have one; characters enter through the trees alone.</summary>
    private static readonly float[] LinearShares = [0.4f, 0.4f, 0];

    /// <summary>Fits everything.</summary>
    internal FittedParts Fit()
    {
        progress("counting words", 0.05);
        var vocabulary = plan.MakeVocabulary(VocabularySize);
        var heads = new LinearModelTrainer(plan, vocabulary, seed, work);
        var schema = FeatureSchema.Create(vocabulary.Count);
        var rows = new float[plan.Windows.Count * schema.Count];
        var models = new HashedLinearModel[schema.Ngrams.Length];
        for (var family = 0; family < models.Length; family++)
        {
            progress($"learning {schema.Ngrams[family].Version}", 0.1 + (0.5 * family / models.Length));
            models[family] = heads.Fit(family, rows, schema.Count);
        }

        progress("counting n-grams", 0.6);
        var predictability = new float[plan.Windows.Count];
        var counts = CountNgrams(heads, vocabulary, schema, rows, predictability);
        progress("measuring style", 0.75);
        work.Run(plan.Windows.Count, heads.CreateExtractor, (w, extractor) =>
        {
            var view = ViewOf(w);
            extractor.Schema.WriteDense(view, extractor.Ranks(view), RowOf(rows, w, schema));
        });
        var forestOptions = ForestOptions.ForTraining(plan.Windows.Count);
        var (forest, trees, treeScores, importance) = GrowTrees(forestOptions, schema.Count, rows, use => ForestWeights.Compute(plan, use));
        float[] shares = [.. LinearShares, forestOptions.ScoreShare];
        var scores = new float[plan.Windows.Count];
        for (var w = 0; w < scores.Length; w++) scores[w] = DetectorModel.Blend(shares, RowOf(rows, w, schema), treeScores[w]) + predictability[w];
        return new FittedParts
        {
            Vocabulary = vocabulary,
            Heads = models,
            Counts = counts,
            Forest = forest,
            Trees = trees,
            Shares = shares,
            Scores = scores,
            Rows = rows,
            Sample = SampleDrawer.Draw(plan, rows, scores, seed),
            Importance = importance,
        };
    }

    private static Span<float> RowOf(float[] rows, int window, FeatureSchema schema) => rows.AsSpan(window * schema.Count, schema.Count);

    /// <summary>Counts all n-grams, and computes each window's surprise and predictability from counts without its fold.</summary>
    private NgramCounts CountNgrams(LinearModelTrainer heads, Vocabulary vocabulary, FeatureSchema schema, float[] rows, float[] predictability)
    {
        NgramCounts? whole = null;
        var counter = NgramCounter.Count(plan, work.Cancellation);
        var moments = ContextMomentsTrainer.Create(plan, vocabulary);
        work.Run(-1, plan.Folds, fold =>
        {
            var counts = counter.Table(fold);
            if (moments is not null) counts = new NgramCounts(counts.Table, counts.Totals) { Expected = moments.Compute(counts) };
            if (fold < 0)
            {
                whole = counts;
                return;
            }

            var extractor = heads.CreateExtractor();
            for (var w = 0; w < plan.Windows.Count; w++)
            {
                if (plan.FoldOf[w] != fold) continue;
                var view = ViewOf(w);
                var ranks = extractor.Ranks(view);
                extractor.PrepareSurprisal(counts, view, ranks);
                predictability[w] = extractor.WriteSurprisal(counts, view, rows.AsSpan(w * schema.Count, schema.Count));
            }
        });
        return whole!.Expected is { } expected ? new NgramCounts(whole.Table, whole.Totals) { Expected = moments!.Scale(expected, predictability) } : whole;
    }

    private TokenView ViewOf(int window)
    {
        var (document, from, to) = plan.Windows[window];
        return plan.Documents[document].View(from, to);
    }

    /// <summary>Grows trees on everything, and scores each window by trees that did not see its fold. FastTree grows one forest at a time.</summary>
    private (ITransformer Forest, TreeEnsemble Trees, float[] Scores, double[] Importance) GrowTrees(ForestOptions options, int columns, float[] rows, Func<int[], float[]> weigh)
    {
        var trainer = new ForestTrainer(options, seed);
        var scores = new float[plan.Windows.Count];
        double[] importance = [];
        for (var fold = 0; fold < plan.Folds; fold++)
        {
            progress("growing trees", 0.78 + (0.15 * fold / plan.Folds));
            var part = Fit(plan.Outside(fold));
            if (fold == 0) importance = FeatureImportance.Measure(part, columns, [.. Enumerable.Range(0, scores.Length).Where(w => plan.FoldOf[w] == 0)], seed, Write);
            var trees = new TreeEnsemble(ForestConverter.Convert(part, columns));
            work.Run(0, scores.Length, w =>
            {
                if (plan.FoldOf[w] == fold) scores[w] = trees.Score(RowOf(w));
            });
        }

        progress("growing trees", 0.93);
        var all = plan.Outside(-1);
        var forest = Fit(all);
        return (forest, ForestConverter.WithNodeValues(ForestConverter.Convert(forest, columns), all.Length, Weighted(all)), scores, importance);

        ITransformer Fit(int[] use) => trainer.Fit(columns, use.Length, Weighted(use), work.Threads, work.Cancellation);

        ForestRows.RowWriting Weighted(int[] use)
        {
            var weights = weigh(use);
            return (index, values) => (Write(use[index], values).Label, weights[index]);
        }

        (bool Label, float Weight) Write(int w, Span<float> values)
        {
            RowOf(w).CopyTo(values);
            return (plan.Labels[w] > 0, plan.Weights[w]);
        }

        Span<float> RowOf(int w) => rows.AsSpan(w * columns, columns);
    }
}
