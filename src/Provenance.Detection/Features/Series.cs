using System.Runtime.Intrinsics;

namespace Provenance.Detection.Features;

/// <summary>The shape of a series of numbers.</summary>
/// <param name="Mean">Arithmetic mean.</param>
/// <param name="Deviation">Standard deviation of the population.</param>
/// <param name="Skew">Third standardised moment; 0 for constant values.</param>
/// <param name="Autocorrelation">Correlation of neighbours; 0 for constant values.</param>
/// <param name="Step">Mean absolute difference of neighbours.</param>
internal readonly record struct Series(float Mean, float Deviation, float Skew, float Autocorrelation, float Step)
{
    private const int Lanes = 8;

    /// <param name="values">Two or more values.</param>
    internal static Series Compute(ReadOnlySpan<float> values)
    {
        var n = values.Length;
        var mean = Sum(values) / n;
        var middle = Vector256.Create(mean);
        Vector256<float> squares = default, cubes = default, products = default, steps = default;
        var i = 0;
        // each value with its successor, so one more than the lanes
        for (; i + Lanes < n; i += Lanes)
        {
            var distance = Vector256.Create(values[i..]) - middle;
            var next = Vector256.Create(values[(i + 1)..]) - middle;
            var square = distance * distance;
            squares += square;
            cubes += square * distance;
            products += distance * next;
            steps += Vector256.Abs(next - distance);
        }

        var (squareSum, cubeSum, productSum, stepSum) = (Vector256.Sum(squares), Vector256.Sum(cubes), Vector256.Sum(products), Vector256.Sum(steps));
        for (; i < n; i++)
        {
            var distance = values[i] - mean;
            squareSum += distance * distance;
            cubeSum += distance * distance * distance;
            if (i + 1 == n) break;
            productSum += distance * (values[i + 1] - mean);
            stepSum += Math.Abs(values[i + 1] - values[i]);
        }

        var variance = squareSum / n;
        var deviation = MathF.Sqrt(variance);
        return new Series(
            mean, deviation, variance > 0 ? cubeSum / n / (variance * deviation) : 0, variance > 0 ? productSum / squareSum : 0, stepSum / (n - 1));
    }

    private static float Sum(ReadOnlySpan<float> values)
    {
        var sums = Vector256<float>.Zero;
        var i = 0;
        for (; i + Lanes <= values.Length; i += Lanes) sums += Vector256.Create(values[i..]);
        var sum = Vector256.Sum(sums);
        for (; i < values.Length; i++) sum += values[i];
        return sum;
    }
}
