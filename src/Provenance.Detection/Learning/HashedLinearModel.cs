using Provenance.Documents.Statistics;

namespace Provenance.Detection.Learning;

/// <summary>
/// A linear model over hashed features that are present or absent: margin = bias + sum of the weights of the distinct features,
/// divided by the square root of their number, which puts long and short rows on one scale. Weights are bytes with one scale.
/// </summary>
internal sealed class HashedLinearModel
{
    /// <summary>Limits of the table's size: 2 to the power of 8 up to 2 to the power of 24 weights.</summary>
    internal const int MinBits = 8, MaxBits = 24;

    /// <param name="weights">The quantised weights, a power of two.</param>
    /// <param name="scale">The factor of a quantised weight; finite and positive.</param>
    /// <param name="bias">The margin of a row without features; finite.</param>
    /// <exception cref="ArgumentException">A size or number is outside its range.</exception>
    internal HashedLinearModel(sbyte[] weights, float scale, float bias)
    {
        if (!int.IsPow2(weights.Length) || weights.Length < 1 << MinBits || weights.Length > 1 << MaxBits)
            LearningErrors.Argument(nameof(weights), $"{weights.Length} weights: a power of two from 2^{MinBits} to 2^{MaxBits} is needed");
        if (!float.IsFinite(scale) || scale <= 0) LearningErrors.Argument(nameof(scale), $"the scale is {scale}: a positive number is needed");
        if (!float.IsFinite(bias)) LearningErrors.Argument(nameof(bias), $"the bias is {bias}: a finite number is needed");
        Weights = weights;
        Scale = scale;
        Bias = bias;
        Mask = (uint)weights.Length - 1;
    }

    internal sbyte[] Weights { get; }

    internal float Scale { get; }

    internal float Bias { get; }

    /// <summary>The mask that turns a hash into its feature.</summary>
    internal uint Mask { get; }

    /// <summary>Returns the margin of a row whose distinct features' quantised weights sum to <paramref name="sum"/>.</summary>
    internal float Margin(int sum, int distinct) => distinct == 0 ? Bias : Bias + (sum * Scale / MathF.Sqrt(distinct));

    /// <summary>Returns the margin of a row.</summary>
    /// <param name="features">Its distinct features.</param>
    internal float Margin(ReadOnlySpan<uint> features)
    {
        var weights = Weights;
        var sum = 0;
        foreach (var feature in features) sum += weights[(int)feature];
        return Margin(sum, features.Length);
    }

    /// <summary>Quantises weights to bytes; the largest becomes 127.</summary>
    internal static HashedLinearModel Quantize(ReadOnlySpan<float> weights, float bias)
    {
        var largest = 1e-6f;
        foreach (var w in weights) largest = Math.Max(largest, Math.Abs(w));
        var scale = largest / sbyte.MaxValue;
        var quantised = new sbyte[weights.Length];
        for (var i = 0; i < weights.Length; i++) quantised[i] = (sbyte)MathF.Round(weights[i] / scale);
        return new HashedLinearModel(quantised, scale, bias);
    }
}
