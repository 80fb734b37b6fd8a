namespace Provenance.Features;

/// <summary>The shape of a series of numbers.</summary>
/// <param name="Mean">Arithmetic mean.</param>
/// <param name="Deviation">Standard deviation of the population.</param>
/// <param name="Skew">Third standardised moment; 0 where nothing varies.</param>
/// <param name="Autocorrelation">Correlation of neighbours; 0 where nothing varies.</param>
/// <param name="Step">Mean absolute difference of neighbours.</param>
internal readonly record struct Series(float Mean, float Deviation, float Skew, float Autocorrelation, float Step)
{
    /// <param name="values">Two or more.</param>
    internal static Series Of(ReadOnlySpan<float> values)
    {
        var sum = 0.0;
        foreach (var v in values) sum += v;
        var mean = sum / values.Length;
        double squares = 0, cubes = 0, products = 0, steps = 0;
        var previous = 0.0;
        for (var i = 0; i < values.Length; i++)
        {
            var d = values[i] - mean;
            squares += d * d;
            cubes += d * d * d;
            if (i > 0)
            {
                products += d * previous;
                steps += Math.Abs(d - previous);
            }

            previous = d;
        }

        var variance = squares / values.Length;
        var deviation = Math.Sqrt(variance);
        return new Series(
            (float)mean,
            (float)deviation,
            variance > 0 ? (float)(cubes / values.Length / (variance * deviation)) : 0,
            variance > 0 ? (float)(products / squares) : 0,
            (float)(steps / (values.Length - 1)));
    }
}
