using Provenance.Features;
using Provenance.Learning;
using Provenance.Text;

namespace Provenance.Detection.Training;

/// <summary>
/// Fits a detector: vocabulary, linear models, trees over their margins and the dense features, calibration and thresholds. Whatever
/// learns from another model's score gets it from a model that did not see the document's set (stacking out of fold).
/// </summary>
internal sealed class DetectorFitter(TrainingPlan plan, ulong seed, WorkQueue work, Action<string, double> progress)
{
    private const int VocabularySize = 20_000;

    private const int FirstTrees = 200, AddedTrees = 60;

    /// <summary>The share of the balanced prior log-odds of its set that a row starts from when trees are grown.</summary>
    private const double SetPrior = 0.5;

    /// <summary>Fits everything.</summary>
    internal FittedParts Fit()
    {
        progress("counting words", 0.05);
        var vocabulary = plan.MakeVocabulary(VocabularySize);
        var heads = new HeadFitter(plan, vocabulary, seed, work);
        var schema = FeatureSchema.Create(vocabulary.Count);
        var rows = new float[plan.Windows.Count * schema.Count];
        var models = new HashedLinearModel[schema.Ngrams.Length];
        for (var family = 0; family < models.Length; family++)
        {
            progress($"learning {schema.Ngrams[family].Version}", 0.1 + (0.5 * family / models.Length));
            models[family] = heads.Fit(family, rows, schema.Count);
        }

        progress("counting n-grams", 0.6);
        var counts = CountNgrams(heads, schema, rows);
        progress("measuring style", 0.75);
        work.Run(plan.Windows.Count, heads.CreateExtractor, (w, extractor) =>
        {
            var view = ViewOf(w);
            extractor.Schema.WriteDense(view, extractor.Ranks(view), RowOf(rows, w, schema));
        });
        var trees = GrowTrees(new TreeStart(FirstTrees, null), schema, rows, out var scores);
        return new FittedParts(vocabulary, models, counts, trees, scores, rows);
    }

    /// <summary>
    /// Continues from a detector: its vocabulary, linear models and counts stay, and a few trees are added to its own, so that little data is
    /// enough and what it knew is kept. Scores of left-out folds are optimistic where the detector had seen the new data before.
    /// </summary>
    internal FittedParts Continue(DetectorModel model)
    {
        progress("measuring", 0.1);
        var schema = FeatureSchema.Create(model.Vocabulary.Count);
        var rows = new float[plan.Windows.Count * schema.Count];
        work.Run(plan.Windows.Count, model.CreateExtractor, (w, extractor) =>
            RowWriter.Write(extractor, model.Heads, model.Counts, ViewOf(w), RowOf(rows, w, schema)));
        var added = GrowTrees(new TreeStart(AddedTrees, model.Trees), schema, rows, out var scores);
        var trees = TreeEnsemble.From(model.Trees.ToData().Append(added.ToData()));
        return new FittedParts(model.Vocabulary, model.Heads, model.Counts, trees, scores, rows);
    }

    /// <summary>How many trees to grow, and which trees they add to.</summary>
    private readonly record struct TreeStart(int Trees, TreeEnsemble? Before);

    private static Span<float> RowOf(float[] rows, int window, FeatureSchema schema) => rows.AsSpan(window * schema.Count, schema.Count);

    /// <summary>Counts of everything; and, for each window's surprise, counts that did not see its fold.</summary>
    private NgramCounts CountNgrams(HeadFitter heads, FeatureSchema schema, float[] rows)
    {
        NgramCounts? whole = null;
        var counter = NgramCounter.Count(plan, work.Cancellation);
        work.Run(-1, plan.Folds, fold =>
        {
            var counts = counter.Table(fold);
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
                extractor.WriteSurprisal(counts, view, rows.AsSpan(w * schema.Count, schema.Count));
            }
        });
        return whole!;
    }

    private TokenView ViewOf(int window)
    {
        var (document, from, to) = plan.Windows[window];
        return plan.Documents[document].View(from, to);
    }

    /// <summary>Trees on everything; and, for each window's score, trees that did not see its fold.</summary>
    private TreeEnsemble GrowTrees(TreeStart start, FeatureSchema schema, float[] rows, out float[] scores)
    {
        var options = TreeOptions(start.Trees, schema);
        TreeEnsemble? whole = null;
        var done = 0;
        var outOfFold = new float[plan.Windows.Count];
        work.Run(-1, plan.Folds, fold =>
        {
            var trees = new BoostedTreesTrainer(options).Fit(Table(rows, schema.Count, plan.Outside(fold), start.Before), work.Cancellation);
            progress("growing trees", 0.8 + (0.15 * Interlocked.Increment(ref done) / (plan.Folds + 1)));
            if (fold < 0)
            {
                whole = trees;
                return;
            }

            for (var w = 0; w < outOfFold.Length; w++)
            {
                if (plan.FoldOf[w] != fold) continue;
                var row = RowOf(rows, w, schema);
                outOfFold[w] = DetectorModel.Blend(row, trees.Predict(row) + (start.Before?.Predict(row) ?? 0));
            }
        });
        scores = outOfFold;
        return whole!;
    }

    private BoostedTreesOptions TreeOptions(int trees, FeatureSchema schema)
    {
        var monotone = new sbyte[schema.Count];
        // more n-grams of machines never speak for a human
        monotone.AsSpan(0, schema.Ngrams.Length).Fill(1);
        return new BoostedTreesOptions
        {
            Trees = trees,
            MaxLeaves = 16,
            LearningRate = 0.1,
            MinChildHessian = 20,
            Lambda = 5,
            RowFraction = 0.7,
            FeatureFraction = 0.5,
            Monotone = monotone,
            Seed = seed,
            // folds already fill the processors
            Threads = 1,
        };
    }

    private LabelledRows Table(float[] rows, int columns, int[] use, TreeEnsemble? before)
    {
        var values = new float[use.Length * columns];
        var labels = new float[use.Length];
        var weights = new float[use.Length];
        var margins = new float[use.Length];
        var priors = SetPriors(use);
        for (var i = 0; i < use.Length; i++)
        {
            var w = use[i];
            rows.AsSpan(w * columns, columns).CopyTo(values.AsSpan(i * columns, columns));
            labels[i] = plan.Labels[w];
            weights[i] = plan.Weights[w];
            margins[i] = priors[plan.SetOf[w]] + (before?.Predict(rows.AsSpan(w * columns, columns)) ?? 0);
        }

        return new LabelledRows(values, columns, labels, weights, margins);
    }

    /// <summary>Each set's log-odds of machine text, shrunk: what membership in a set says, so that trees need not say it.</summary>
    private float[] SetPriors(int[] use)
    {
        const double Smoothing = 20;
        const float Most = 4;
        var human = new double[plan.Sets.Length];
        var machine = new double[plan.Sets.Length];
        foreach (var w in use)
        {
            if (plan.Labels[w] > 0) machine[plan.SetOf[w]] += plan.Weights[w];
            else human[plan.SetOf[w]] += plan.Weights[w];
        }

        var priors = new float[plan.Sets.Length];
        for (var s = 0; s < priors.Length; s++)
        {
            priors[s] = (float)Math.Clamp(SetPrior * Math.Log((machine[s] + Smoothing) / (human[s] + Smoothing)), -Most, Most);
        }

        return priors;
    }
}
