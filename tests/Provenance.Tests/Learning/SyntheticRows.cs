using Provenance.Learning;

namespace Provenance.Tests.Learning;

/// <summary>Seeded tables with a known relation between features and label.</summary>
internal static class SyntheticRows
{
    internal static double Normal(ref SplitMix64 random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    /// <summary>The label hangs on feature 0 (rising), feature 1 (a step, missing half the time) and the product of 2 and 3; the rest is noise.</summary>
    internal static LabelledRows Make(int count, int features, ulong seed, bool missing = true, bool weighted = false)
    {
        var random = new SplitMix64(seed);
        var values = new float[count * features];
        var labels = new float[count];
        var weights = new float[count];
        for (var i = 0; i < count; i++)
        {
            var row = values.AsSpan(i * features, features);
            for (var j = 0; j < features; j++) row[j] = (float)Normal(ref random);
            var isMissing = random.NextDouble() < 0.5;
            if (missing && isMissing) row[1] = float.NaN;
            labels[i] = random.NextDouble() < Logistic.Sigmoid(Truth(row)) ? 1 : 0;
            weights[i] = (float)(0.1 + random.NextDouble());
        }
        return new LabelledRows(values, features, labels, weighted ? weights : null);
    }

    /// <summary>The log-odds that labels are drawn from.</summary>
    internal static double Truth(ReadOnlySpan<float> row) =>
        1.5 * row[0] + (row[1] > 0.3 || float.IsNaN(row[1]) ? 1 : -1) + (row.Length > 3 ? row[2] * row[3] : 0);

    internal static double Loss(TreeEnsemble trees, LabelledRows rows)
    {
        var sum = 0.0;
        for (var i = 0; i < rows.Count; i++) sum += Logistic.Loss(trees.Predict(rows.Row(i)), rows.Labels[i]);
        return sum / rows.Count;
    }
}
