using System.Numerics.Tensors;

namespace Provenance.Learning;

/// <summary>
/// Gradient boosting on histograms for weighted binary log-loss. The same rows, options and seed give the same bits with any number
/// of threads, on one kind of processor.
/// </summary>
internal sealed class BoostedTreesTrainer(BoostedTreesOptions options)
{
    /// <summary>Grows all the trees that the options ask for.</summary>
    /// <exception cref="ArgumentException">Options outside their range.</exception>
    internal TreeEnsemble Fit(LabelledRows rows, CancellationToken cancellation = default) => Fit(rows, null, null, cancellation);

    /// <summary>Stops when the metric on the validation rows has not risen for <see cref="BoostedTreesOptions.Patience"/> trees, and keeps the trees up to its best.</summary>
    /// <exception cref="ArgumentException">Options outside their range, or tables of different width.</exception>
    internal TreeEnsemble Fit(LabelledRows rows, LabelledRows? validation, ValidationMetric? metric, CancellationToken cancellation = default)
    {
        options.Check(rows.Features);
        if (validation is not null) LearningErrors.CheckLength(nameof(validation), validation.Features, rows.Features);
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = Workers.Of(options.Threads), CancellationToken = cancellation };
        var bins = FeatureBins.From(rows, options.MaxBins, parallel);
        var grower = new TreeGrower(bins, options, parallel);
        var weights = MeanOne(rows);
        var bias = rows.Margins is null ? Bias(rows.Labels, weights) : 0;
        var margins = Start(rows, bias);
        var checkMargins = validation is null ? [] : Start(validation, bias);
        var gradients = new float[2 * rows.Count];
        var sampled = new bool[rows.Count];
        var trees = new List<GrownTree>(options.Trees);
        var (best, bestAt) = (validation is null || metric is null ? 0 : metric(checkMargins), 0);
        while (trees.Count < options.Trees)
        {
            cancellation.ThrowIfCancellationRequested();
            Gradients(rows.Labels, weights, margins, gradients);
            var count = SampleRows(trees.Count, grower.Rows, sampled);
            var tree = grower.Grow(count, SampleFeatures(trees.Count, rows.Features), gradients);
            Settle(tree, grower, weights);
            trees.Add(tree);
            AddTree(tree, grower, bins, sampled, margins);
            if (validation is null || metric is null) continue;
            var one = TreeEnsemble.From([tree], 0, rows.Features);
            for (var i = 0; i < checkMargins.Length; i++) checkMargins[i] += one.Predict(validation.Row(i));
            var now = metric(checkMargins);
            if (now > best) (best, bestAt) = (now, trees.Count);
            else if (trees.Count - bestAt >= options.Patience) break;
        }
        if (validation is not null && metric is not null) trees.RemoveRange(bestAt, trees.Count - bestAt);
        return TreeEnsemble.From(trees, bias, rows.Features);
    }

    private static float[] MeanOne(LabelledRows rows)
    {
        var weights = new float[rows.Count];
        if (rows.Weights is null)
        {
            Array.Fill(weights, 1);
            return weights;
        }
        var sum = 0.0;
        foreach (var weight in rows.Weights) sum += weight;
        TensorPrimitives.Multiply(rows.Weights, (float)(rows.Count / sum), weights);
        return weights;
    }

    /// <summary>The log-odds of the mean label, kept finite where only one label occurs.</summary>
    private static float Bias(float[] labels, float[] weights)
    {
        var (positive, total) = (0.0, 0.0);
        for (var i = 0; i < labels.Length; i++)
        {
            positive += weights[i] * labels[i];
            total += weights[i];
        }
        return (float)Logistic.LogOdds((positive + 0.5) / (total + 1));
    }

    private static float[] Start(LabelledRows rows, float bias)
    {
        var margins = new float[rows.Count];
        if (rows.Margins is null) Array.Fill(margins, bias);
        else rows.Margins.CopyTo(margins, 0);
        return margins;
    }

    private static void Gradients(float[] labels, float[] weights, float[] margins, float[] gradients)
    {
        for (var i = 0; i < labels.Length; i++)
        {
            var p = Logistic.Sigmoid(margins[i]);
            gradients[2 * i] = weights[i] * (p - labels[i]);
            gradients[2 * i + 1] = weights[i] * p * (1 - p);
        }
    }

    private int SampleRows(int tree, int[] rows, bool[] sampled)
    {
        var count = 0;
        for (var row = 0; row < sampled.Length; row++)
        {
            sampled[row] = options.RowFraction >= 1 || (SplitMix64.At(options.Seed, 2 * (ulong)tree, (ulong)row) >> 11) * (1.0 / (1L << 53)) < options.RowFraction;
            if (sampled[row]) rows[count++] = row;
        }
        return count;
    }

    private short[] SampleFeatures(int tree, int features)
    {
        var chosen = new short[features];
        for (var i = 0; i < features; i++) chosen[i] = (short)i;
        var count = (int)Math.Ceiling(options.FeatureFraction * features);
        if (count == features) return chosen;
        var random = new SplitMix64(SplitMix64.At(options.Seed, 2 * (ulong)tree + 1, 0));
        for (var i = 0; i < count; i++)
        {
            var j = i + random.NextInt(features - i);
            (chosen[i], chosen[j]) = (chosen[j], chosen[i]);
        }
        var kept = chosen[..count];
        Array.Sort(kept);
        return kept;
    }

    private static void Settle(GrownTree tree, TreeGrower grower, float[] weights)
    {
        var leafWeights = new double[tree.Leaves];
        for (var leaf = 0; leaf < tree.Leaves; leaf++)
            foreach (var row in grower.LeafRows(leaf)) leafWeights[leaf] += weights[row];
        tree.AverageUp(leafWeights);
    }

    private static void AddTree(GrownTree tree, TreeGrower grower, FeatureBins bins, bool[] sampled, float[] margins)
    {
        for (var leaf = 0; leaf < tree.Leaves; leaf++)
            foreach (var row in grower.LeafRows(leaf)) margins[row] += tree.LeafValue[leaf];
        for (var row = 0; row < margins.Length; row++)
            if (!sampled[row]) margins[row] += tree.LeafValue[tree.LeafOf(bins, row)];
    }
}
