namespace Provenance.Learning;

/// <summary>A dense table to learn from: one row of features, a label and a weight each. Arrays are kept, not copied.</summary>
internal sealed class LabelledRows
{
    /// <param name="values">Row-major, rows x <paramref name="features"/>; NaN means missing, infinities are refused.</param>
    /// <param name="features">Columns, at least 1.</param>
    /// <param name="labels">One a row, 0 to 1; 1 is the class whose probability is learnt.</param>
    /// <param name="weights">One a row, finite and not negative; absent means 1 each.</param>
    /// <param name="margins">Log-odds that learning starts from, one a row; absent means that the learner chooses.</param>
    /// <exception cref="ArgumentException">The arrays do not fit each other, or a number is outside its range.</exception>
    internal LabelledRows(float[] values, int features, float[] labels, float[]? weights = null, float[]? margins = null)
    {
        if (features < 1) LearningErrors.Argument(nameof(features), $"{features} features: at least 1 is needed");
        if (labels.Length == 0) LearningErrors.Argument(nameof(labels), "there are no rows");
        LearningErrors.CheckLength(nameof(values), values.Length, checked(labels.Length * features));
        if (weights is not null) LearningErrors.CheckLength(nameof(weights), weights.Length, labels.Length);
        if (margins is not null) LearningErrors.CheckLength(nameof(margins), margins.Length, labels.Length);
        for (var i = 0; i < labels.Length; i++)
            if (!(labels[i] >= 0 && labels[i] <= 1)) LearningErrors.Argument(nameof(labels), $"labels[{i}] is {labels[i]}: a label is 0 to 1");
        for (var i = 0; i < values.Length; i++)
            if (float.IsInfinity(values[i]))
                LearningErrors.Argument(nameof(values), $"row {i / features}, feature {i % features} is infinite");
        for (var i = 0; i < (margins?.Length ?? 0); i++)
            if (!float.IsFinite(margins![i])) LearningErrors.Argument(nameof(margins), $"margins[{i}] is not a finite number");
        if (weights is not null) LearningErrors.CheckWeights(nameof(weights), weights);
        Values = values;
        Features = features;
        Labels = labels;
        Weights = weights;
        Margins = margins;
    }

    internal float[] Values { get; }

    internal int Features { get; }

    internal float[] Labels { get; }

    internal float[]? Weights { get; }

    internal float[]? Margins { get; }

    internal int Count => Labels.Length;

    internal ReadOnlySpan<float> Row(int row) => Values.AsSpan(row * Features, Features);

    internal float Weight(int row) => Weights is null ? 1 : Weights[row];
}
