namespace Provenance.Learning;

/// <summary>Logistic regression on up to some hundred dense features; immutable, shared by all threads.</summary>
internal sealed class LogisticRegression
{
    private readonly double[] _weights;

    /// <summary>Reads stored numbers.</summary>
    /// <exception cref="ProvenanceException">One is not finite.</exception>
    internal LogisticRegression(double[] weights, double bias)
    {
        LearningErrors.CheckFinite("logistic regression", "weights", weights);
        LearningErrors.CheckFinite("logistic regression", "bias", [bias]);
        (_weights, Bias) = (weights, bias);
    }

    /// <summary>One a feature, for features as they come: their scale is folded in.</summary>
    internal ReadOnlySpan<double> Weights => _weights;

    internal double Bias { get; }

    /// <summary>Fits by Newton's method on features brought to mean 0 and deviation 1.</summary>
    /// <param name="rows">Without missing values; margins, where given, are what is learnt on top of.</param>
    /// <param name="lambda">L2 penalty on the standardised weights, in units of rows of mean weight, 0 or more; the bias goes free.</param>
    /// <exception cref="ArgumentException">A value is missing, or the penalty negative.</exception>
    internal static LogisticRegression Fit(LabelledRows rows, double lambda = 1)
    {
        if (!(lambda >= 0 && double.IsFinite(lambda))) LearningErrors.Argument(nameof(lambda), "a penalty is finite and not negative");
        var k = rows.Features;
        var (means, deviations) = Moments(rows, out var total);
        var design = new double[checked(rows.Count * (k + 1))];
        for (var i = 0; i < rows.Count; i++)
        {
            var row = rows.Row(i);
            for (var j = 0; j < k; j++)
            {
                if (float.IsNaN(row[j])) LearningErrors.Argument(nameof(rows), $"row {i}, feature {j} is missing");
                design[i * (k + 1) + j] = deviations[j] > 0 ? (row[j] - means[j]) / deviations[j] : 0;
            }
            design[i * (k + 1) + k] = 1;
        }
        var penalties = new double[k + 1];
        Array.Fill(penalties, lambda * total / rows.Count, 0, k);
        var offsets = rows.Margins is null ? [] : Array.ConvertAll(rows.Margins, static m => (double)m);
        var fitted = NewtonLogistic.Fit(design, offsets, rows.Labels, rows.Weights, penalties, out _);
        var weights = new double[k];
        var bias = fitted[k];
        for (var j = 0; j < k; j++)
        {
            if (!(deviations[j] > 0)) continue;
            weights[j] = fitted[j] / deviations[j];
            bias -= weights[j] * means[j];
        }
        return new LogisticRegression(weights, bias);
    }

    /// <summary>The margin (log-odds of label 1) of a row.</summary>
    /// <exception cref="ArgumentException">The row has another width.</exception>
    internal double Predict(ReadOnlySpan<float> row)
    {
        LearningErrors.CheckLength(nameof(row), row.Length, _weights.Length);
        var margin = Bias;
        for (var j = 0; j < row.Length; j++) margin += _weights[j] * row[j];
        return margin;
    }

    private static (double[] Means, double[] Deviations) Moments(LabelledRows rows, out double total)
    {
        var k = rows.Features;
        var (means, deviations) = (new double[k], new double[k]);
        total = 0;
        for (var i = 0; i < rows.Count; i++)
        {
            total += rows.Weight(i);
            for (var j = 0; j < k; j++) means[j] += rows.Weight(i) * (double)rows.Row(i)[j];
        }
        for (var j = 0; j < k; j++) means[j] /= total;
        for (var i = 0; i < rows.Count; i++)
            for (var j = 0; j < k; j++) deviations[j] += rows.Weight(i) * (rows.Row(i)[j] - means[j]) * (rows.Row(i)[j] - means[j]);
        // Rounding leaves a constant feature a deviation near 0, by which nothing must be divided.
        for (var j = 0; j < k; j++) deviations[j] = Math.Sqrt(deviations[j] / total) is var d && d > 1e-7 * Math.Abs(means[j]) ? d : 0;
        return (means, deviations);
    }
}
