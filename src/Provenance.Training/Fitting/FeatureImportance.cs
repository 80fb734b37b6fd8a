using Microsoft.ML;
using Provenance.Training.Pipelines;
using Provenance.Documents.Statistics;

namespace Provenance.Training.Fitting;

/// <summary>
/// Permutation importance (Breiman, "Random forests", 2001) by ML.NET: the loss of AUROC on rows that the trees did not learn from when one
/// feature is shuffled among them. Redundant features share their importance.
/// </summary>
internal static class FeatureImportance
{
    /// <summary>Maximum number of rows; more take longer without changing the result.</summary>
    private const int MaxRows = 4_000;

    /// <summary>Minimum number of rows of a label.</summary>
    private const int MinRows = 100;

    /// <param name="forest">Trees that saw none of the rows.</param>
    /// <param name="columns">Values of a row.</param>
    /// <param name="rows">The rows to choose from.</param>
    /// <param name="seed">The seed of choosing and shuffling rows.</param>
    /// <param name="write">Writes a row.</param>
    /// <returns>The loss for each feature, to 4 digits; empty where there are too few rows of a label.</returns>
    internal static double[] Measure(ITransformer forest, int columns, int[] rows, ulong seed, ForestRows.RowWriting write)
    {
        var random = new SplitMix64(seed);
        var picked = new int[Math.Min(MaxRows, rows.Length)];
        for (var i = 0; i < picked.Length; i++) picked[i] = rows[random.NextInt(rows.Length)];
        var scratch = new float[columns];
        var machine = picked.Count(row => write(row, scratch).Label);
        if (machine < MinRows || picked.Length - machine < MinRows) return [];
        var context = new MLContext((int)(seed % int.MaxValue));
        var view = forest.Transform(ForestRows.View(context, columns, picked.Length, (index, values) => write(picked[index], values)));
        var predictor = (ISingleFeaturePredictionTransformer<object>)forest;
        var losses = context.BinaryClassification.PermutationFeatureImportance(predictor, view, ForestRows.Label, permutationCount: 1);
        return [.. losses.Select(static loss => Math.Round(-loss.AreaUnderRocCurve.Mean, 4))];
    }
}
