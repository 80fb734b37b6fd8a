namespace Provenance.Detection.Quantification;

/// <summary>Measures the distance between observed and expected counts.</summary>
internal static class Stability
{
    /// <summary>Minimum of probabilities and shares, so that one empty bin does not decide.</summary>
    private const double Min = 0.002;

    /// <summary>
    /// Returns the population stability index: the sum of (observed - expected) ln(observed / expected) over bins, the symmetric Kullback-Leibler divergence. Practice calls
    /// 0.1 moderate and 0.25 large (Siddiqi, "Credit Risk Scorecards", 2006).
    /// </summary>
    /// <param name="observed">Counts.</param>
    /// <param name="expected">Probabilities that sum to 1.</param>
    internal static double Index(ReadOnlySpan<double> observed, ReadOnlySpan<double> expected)
    {
        var n = Sum(observed);
        if (n == 0) return double.NaN;
        var index = 0.0;
        for (var bin = 0; bin < observed.Length; bin++)
        {
            var share = Math.Max(Min, observed[bin] / n);
            var chance = Math.Max(Min, expected[bin]);
            index += (share - chance) * Math.Log(share / chance);
        }

        return index;
    }

    /// <summary>
    /// Returns the probability that counts of expected text differ at least as much: the Kolmogorov-Smirnov test of the distance between the two distribution functions at the
    /// bins' ends. Values within a bin are not told apart, so the test rejects too rarely, never too often.
    /// </summary>
    /// <inheritdoc cref="Index"/>
    internal static double PValue(ReadOnlySpan<double> observed, ReadOnlySpan<double> expected)
    {
        var n = Sum(observed);
        if (n == 0) return double.NaN;
        double distance = 0, seen = 0, chance = 0;
        for (var bin = 0; bin < observed.Length; bin++)
        {
            seen += observed[bin] / n;
            chance += expected[bin];
            distance = Math.Max(distance, Math.Abs(seen - chance));
        }

        return KolmogorovTail((Math.Sqrt(n) + 0.12 + (0.11 / Math.Sqrt(n))) * distance);
    }

    /// <summary>Returns the tail of Kolmogorov's distribution; with Stephens' correction for small samples (J. R. Stat. Soc. B 32, 1970) in its argument.</summary>
    private static double KolmogorovTail(double x)
    {
        // below this the series converges slowly, and the tail is 1 to six digits
        if (x < 0.3) return 1;
        double sum = 0, sign = 1;
        for (var k = 1; k <= 100; k++)
        {
            var term = Math.Exp(-2.0 * k * k * x * x);
            sum += sign * term;
            if (term < 1e-12) break;
            sign = -sign;
        }

        return Math.Clamp(2 * sum, 0, 1);
    }

    private static double Sum(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values) sum += value;
        return sum;
    }
}
