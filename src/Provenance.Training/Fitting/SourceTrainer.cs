using Microsoft.ML;
using Provenance.Detection.Adaptations;
using Provenance.Detection.Features;
using Provenance.Detection.Files;
using Provenance.Detection.Learning;
using Provenance.Documents.Statistics;
using Provenance.Text.Identification;
using Provenance.Training.Pipelines;

namespace Provenance.Training.Fitting;

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
    private readonly TrainingSample _sample = before.Model.Sample ?? throw DetectionErrors.NoSample();

    /// <summary>Learns everything.</summary>
    internal AdaptedParts Fit()
    {
        var rows = SourceRows.Measure(plan, _base, _sample, seed, work, progress);
        var options = ForestOptions.ForAdaptation(rows.Windows);
        var trees = FitTrees(rows, options, out var fresh);
        var gate = FitGate(rows, GateWeights.Compute(rows, fresh), out var odds);
        progress("calibrating", 0.95);
        var choice = GateChoice.Choose(_sample, odds[rows.Windows..], fresh[rows.Windows..]);
        BlendedScore[] mixed = [.. fresh.Select((score, row) => SourceModel.Mix(rows.Before(row), score, SourceModel.WeightOf(odds[row], 1, choice.Threshold)))];
        var (windows, ofSample) = (mixed[..rows.Windows], mixed[rows.Windows..]);
        float[] scores = [.. windows.Select(static score => score.Score)];
        var source = new SourceModel
        {
            Heads = rows.Heads,
            Counts = rows.Counts,
            Trees = trees.Trees,
            Gate = gate.Trees,
            Weights = [options.ScoreShare, GateOptions.ScoreShare, choice.Threshold],
            Calibration = new CalibrationTrainer(plan, scores).Calibrate(),
            Thresholds = CalibrationTrainer.Thresholds(plan, windows, _sample, ofSample),
        };
        var model = _base.Adapt(source);
        return new AdaptedParts
        {
            Model = model,
            Forests = [.. PipelineFile.LoadForests(before), trees.Forest, gate.Forest],
            Before = [.. windows.Select(static score => score.Before)],
            New = fresh[..rows.Windows],
            Scores = scores,
            Probabilities = [.. windows.Select((score, w) => model.Probability(score, plan.WordsOf(w), Languages.English))],
            Gate = choice,
        };
    }

    /// <summary>Grows the new trees, and computes the new score of each row by trees that did not see its fold.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="options">Options of the trees.</param>
    /// <param name="scores">Receives the scores; a window of the sample borrows the n-grams of a random new window.</param>
    private (ITransformer Forest, TreeEnsemble Trees) FitTrees(SourceRows rows, ForestOptions options, out float[] scores)
    {
        ForestRows.RowWriting Writing(int[] use) => (index, values) =>
        {
            rows.RowOf(use[index]).CopyTo(values);
            return (plan.Labels[use[index]] > 0, 1);
        };
        var found = new float[rows.Count];
        for (var fold = 0; fold < plan.Folds; fold++)
        {
            progress("growing trees", 0.5 + (0.2 * fold / plan.Folds));
            var trees = Grow(options, plan.Outside(fold), Writing).Trees;
            for (var w = 0; w < rows.Windows; w++)
            {
                if (plan.FoldOf[w] == fold) found[w] = SourceModel.NewScore(rows.MeasuredOf(w), trees.Score(rows.RowOf(w)), options.ScoreShare);
            }
        }

        var all = Grow(options, plan.Outside(-1), Writing);
        var random = new SplitMix64(seed);
        var row = new float[Columns];
        for (var s = rows.Windows; s < rows.Count; s++)
        {
            var borrowed = random.NextInt(rows.Windows);
            rows.WriteSample(s, borrowed, row);
            found[s] = SourceModel.NewScore(rows.MeasuredOf(borrowed), all.Trees.Score(row), options.ScoreShare);
        }

        scores = found;
        return all;
    }

    /// <summary>Grows the gate's trees, and computes the log-odds of each row by trees that did not see its fold.</summary>
    private (ITransformer Forest, TreeEnsemble Trees) FitGate(SourceRows rows, float[] weights, out float[] odds)
    {
        ForestRows.RowWriting Writing(int[] use) => (index, values) =>
        {
            rows.WriteForGate(use[index], values);
            return (use[index] < rows.Windows, weights[use[index]]);
        };
        var found = new float[rows.Count];
        var row = new float[Columns];
        for (var fold = 0; fold < plan.Folds; fold++)
        {
            progress("growing trees of the gate", 0.7 + (0.25 * fold / plan.Folds));
            var trees = Grow(GateOptions, rows.Outside(fold), Writing).Trees;
            for (var r = 0; r < rows.Count; r++)
            {
                if (rows.FoldOf(r) != fold) continue;
                rows.WriteForGate(r, row);
                found[r] = GateOptions.ScoreShare * trees.Score(row);
            }
        }

        odds = found;
        return Grow(GateOptions, rows.Outside(-1), Writing);
    }

    private (ITransformer Forest, TreeEnsemble Trees) Grow(ForestOptions options, int[] use, Func<int[], ForestRows.RowWriting> writing)
    {
        var forest = new ForestTrainer(options, seed).Fit(Columns, use.Length, writing(use), work.Threads, work.Cancellation, ForestRows.Adapted);
        return (forest, ForestConverter.WithNodeValues(ForestConverter.Convert(forest, Columns), use.Length, writing(use)));
    }
}
