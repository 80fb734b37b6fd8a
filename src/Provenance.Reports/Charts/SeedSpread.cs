namespace Provenance.Reports.Charts;

/// <summary>A figure over seeds.</summary>
/// <param name="Mean">The mean; NaN if no seed has a value.</param>
/// <param name="Low">The minimum.</param>
/// <param name="High">The maximum.</param>
/// <param name="Count">Number of seeds with a value.</param>
internal readonly record struct SeedSpread(double Mean, double Low, double High, int Count)
{
    /// <summary>True if minimum and maximum differ.</summary>
    internal bool IsWide => High > Low;

    /// <param name="values">The values in a fixed order, in which they are added; values that are not finite are left out.</param>
    internal static SeedSpread Compute(IEnumerable<double> values)
    {
        var (sum, low, high, count) = (0.0, double.PositiveInfinity, double.NegativeInfinity, 0);
        foreach (var value in values.Where(double.IsFinite))
        {
            (sum, low, high, count) = (sum + value, Math.Min(low, value), Math.Max(high, value), count + 1);
        }

        return count == 0 ? new SeedSpread(double.NaN, double.NaN, double.NaN, 0) : new SeedSpread(low == high ? low : sum / count, low, high, count);
    }

    /// <summary>Returns a figure that is the same for all seeds.</summary>
    internal static SeedSpread Exactly(double value) => Compute([value]);
}
