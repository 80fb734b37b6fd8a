using System.Numerics.Tensors;

namespace Provenance.Features;

/// <summary>The shape of a series of numbers.</summary>
/// <param name="Mean">Arithmetic mean.</param>
/// <param name="Deviation">Standard deviation of the population.</param>
/// <param name="Skew">Third standardised moment; 0 where nothing varies.</param>
/// <param name="Autocorrelation">Correlation of neighbours; 0 where nothing varies.</param>
/// <param name="Step">Mean absolute difference of neighbours.</param>
internal readonly record struct Series(float Mean, float Deviation, float Skew, float Autocorrelation, float Step)
{
    /// <param name="values">Two or more; overwritten with their distances from the mean.</param>
    /// <param name="scratch">At least as many.</param>
    internal static Series Of(Span<float> values, Span<float> scratch)
    {
        var n = values.Length;
        var mean = TensorPrimitives.Sum<float>(values) / n;
        TensorPrimitives.Subtract(values, mean, values);
        var squares = TensorPrimitives.SumOfSquares<float>(values);
        var products = TensorPrimitives.Dot<float>(values[1..], values[..^1]);
        TensorPrimitives.Subtract(values[1..], values[..^1], scratch);
        var steps = TensorPrimitives.SumOfMagnitudes<float>(scratch[..(n - 1)]);
        TensorPrimitives.Multiply(values, values, scratch);
        var cubes = TensorPrimitives.Dot<float>(scratch[..n], values);
        var variance = squares / n;
        var deviation = MathF.Sqrt(variance);
        return new Series(
            mean, deviation, variance > 0 ? cubes / n / (variance * deviation) : 0, variance > 0 ? products / squares : 0, steps / (n - 1));
    }
}
