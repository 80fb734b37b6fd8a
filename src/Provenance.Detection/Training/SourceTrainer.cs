using Microsoft.ML;
using Provenance.Detection.Adaptations;
using Provenance.Detection.Features;
using Provenance.Detection.Files;
using Provenance.Detection.Learning;
using Provenance.Detection.Pipelines;
using Provenance.Documents.Statistics;

namespace Provenance.Detection.Training;

/// <summary>
/// Adapts a detector to new sources: learns a second detector from them, whose trees also see the base's features and scores, and a gate that tells their text from the base's training
/// data. Nothing of the base changes. See decision 27.
/// </summary>
internal sealed class SourceTrainer(TrainingPlan plan, Detector before, ulong seed, WorkQueue work, Action<string, double> progress)
{
    private const int Columns = FeatureSchema.AdaptedColumns;

    /// <summary>Options of the gate's trees: small ones, because few windows say what the base knew.</summary>
    private static readonly ForestOptions GateOptions = new() { Trees = 100, Leaves = 8, RowsPerLeaf = 20 };

    private readonly DetectorModel _base = before.Model;

    /// <summary>Learns everything.</summary>
    internal AdaptedParts Fit()
    {
        var sample = _base.Sample ?? throw DetectionErrors.NoSample();
        var rows = SourceRows.Measure(plan, _base, sample, seed, work, progress);
        var options = ForestOptions.ForAdaptation(rows.Windows);
        var gate = FitGate(rows, out var gateScores);
        var trees = FitTrees(rows, options, out var treeScores, out var sampleScores);
        progress("calibrating", 0.95);
        var gateShare = GateOptions.ScoreShare;
        var choice = GateChoice.Choose(
            [.. gateScores.AsSpan(rows.Windows).ToArray().Select(score => gateShare * score)],
            sample.Scores,
            sampleScores,
            [.. Enumerable.Range(0, sample.Count).Select(sample.IsMachine)]);
        var mixed = new BlendedScore[rows.Windows];
        var fresh = new float[rows.Windows];
        for (var w = 0; w < mixed.Length; w++)
        {
            fresh[w] = SourceModel.NewScore(rows.MeasuredOf(w), treeScores[w], options.ScoreShare);
            mixed[w] = SourceModel.Mix(rows.Before(w), fresh[w], SourceModel.WeightOf(gateScores[w], gateShare, choice.Threshold));
        }

        float[] scores = [.. mixed.Select(static score => score.Score)];
        var calibration = new CalibrationTrainer(plan, scores);
        var model = _base.Adapt(
            new SourceModel
            {
                Heads = rows.Heads,
                Counts = rows.Counts,
                Words = rows.Words,
                Trees = trees.Trees,
                Gate = gate.Trees,
                Weights = [options.ScoreShare, gateShare, choice.Threshold],
                Calibration = calibration.Calibrate(),
                Thresholds = calibration.Thresholds(),
                GroupsBefore = _base.LanguageGroups,
            },
            calibration.LanguageGroups());
        return new AdaptedParts
        {
            Model = model,
            Forests = [.. before.LoadForests(), trees.Forest, gate.Forest],
            Before = [.. mixed.Select(static score => score.Before)],
            New = fresh,
            Scores = scores,
            Probabilities = [.. mixed.Select((score, w) => model.Probability(score, plan.WordsOf(w)))],
            Gate = choice,
        };
    }

    /// <summary>Grows the gate's trees, and scores each row by trees that did not see its fold.</summary>
    private (ITransformer Forest, TreeEnsemble Trees) FitGate(SourceRows rows, out float[] scores)
    {
        ForestRows.RowWriting Writing(int[] use) => (index, values) =>
        {
            rows.WriteForGate(use[index], values);
            return (use[index] < rows.Windows, rows.WeightOf(use[index]));
        };
        var outOfFold = new float[rows.Count];
        for (var fold = 0; fold < plan.Folds; fold++)
        {
            progress("growing trees of the gate", 0.55 + (0.2 * fold / plan.Folds));
            var trees = Grow(GateOptions, rows.Outside(fold), Writing).Trees;
            var row = new float[Columns];
            for (var r = 0; r < rows.Count; r++)
            {
                if (rows.FoldOf(r) != fold) continue;
                rows.WriteForGate(r, row);
                outOfFold[r] = trees.Score(row);
            }
        }

        scores = outOfFold;
        return Grow(GateOptions, rows.Outside(-1), Writing);
    }

    /// <summary>Grows the new trees, and scores each window by trees that did not see its fold.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="options">Their options.</param>
    /// <param name="scores">Receives the trees' score of each window.</param>
    /// <param name="sampleScores">Receives the new score of each window of the sample, with n-grams of a random new window.</param>
    private (ITransformer Forest, TreeEnsemble Trees) FitTrees(SourceRows rows, ForestOptions options, out float[] scores, out float[] sampleScores)
    {
        ForestRows.RowWriting Writing(int[] use) => (index, values) =>
        {
            rows.WriteForTrees(use[index], values);
            return (plan.Labels[use[index]] > 0, 1);
        };
        var outOfFold = new float[rows.Windows];
        var row = new float[Columns];
        for (var fold = 0; fold < plan.Folds; fold++)
        {
            progress("growing trees", 0.75 + (0.2 * fold / plan.Folds));
            var trees = Grow(options, plan.Outside(fold), Writing).Trees;
            for (var w = 0; w < rows.Windows; w++)
            {
                if (plan.FoldOf[w] != fold) continue;
                rows.WriteForTrees(w, row);
                outOfFold[w] = trees.Score(row);
            }
        }

        var all = Grow(options, plan.Outside(-1), Writing);
        var random = new SplitMix64(seed);
        var ofSample = new float[rows.Count - rows.Windows];
        for (var s = 0; s < ofSample.Length; s++)
        {
            var borrowed = random.NextInt(rows.Windows);
            rows.WriteSample(rows.Windows + s, borrowed, row);
            ofSample[s] = SourceModel.NewScore(rows.MeasuredOf(borrowed), all.Trees.Score(row), options.ScoreShare);
        }

        (scores, sampleScores) = (outOfFold, ofSample);
        return all;
    }

    private (ITransformer Forest, TreeEnsemble Trees) Grow(ForestOptions options, int[] use, Func<int[], ForestRows.RowWriting> writing)
    {
        var forest = new ForestTrainer(options, seed).Fit(Columns, use.Length, writing(use), work.Threads, work.Cancellation, ForestRows.Adapted);
        return (forest, ForestConverter.WithNodeValues(ForestConverter.Convert(forest, Columns), use.Length, writing(use)));
    }
}
