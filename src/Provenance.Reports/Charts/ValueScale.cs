namespace Provenance.Reports.Charts;

/// <summary>A mapping of values to positions along an axis.</summary>
/// <param name="Low">The start of the axis.</param>
/// <param name="High">The end of the axis, above <paramref name="Low"/>.</param>
/// <param name="Logarithmic">True if equal ratios, rather than equal differences, are equally far apart.</param>
internal sealed record ValueScale(double Low, double High, bool Logarithmic)
{
    /// <summary>Margin beyond the outermost values, as a share of the range.</summary>
    private const double Margin = 0.04;

    /// <summary>Minimum ratio from end to end, so that noise is not magnified.</summary>
    private const double MinRatio = 1.2;

    /// <summary>Round numbers along the axis.</summary>
    internal IReadOnlyList<double> Ticks => Logarithmic ? Axis.Ratios(Low, High) : Axis.Ticks(Low, High, 6);

    /// <summary>Creates a scale that holds all values.</summary>
    /// <param name="values">The values; those that a scale cannot show are left out.</param>
    /// <param name="logarithmic">True if equal ratios are equally far apart.</param>
    internal static ValueScale Over(IEnumerable<double> values, bool logarithmic)
    {
        var shown = values.Where(value => double.IsFinite(value) && (!logarithmic || value > 0)).ToList();
        if (shown.Count == 0) return logarithmic ? new ValueScale(1, 10, true) : new ValueScale(0, 1, false);

        var (low, high) = (shown.Min(), shown.Max());
        if (logarithmic)
        {
            var beyond = Math.Max(Math.Pow(high / low, Margin), Math.Sqrt(MinRatio / (high / low)));
            return new ValueScale(low / beyond, high * beyond, true);
        }

        // equal values are drawn in the middle
        var margin = low == high ? Room(low) : (high - low) * Margin;
        return new ValueScale(low - margin, high + margin, false);
    }

    /// <summary>Returns a position of 0 to 1 along the axis; NaN for a value that it cannot show.</summary>
    internal double At(double value) => Logarithmic ? Math.Log(value / Low) / Math.Log(High / Low) : (value - Low) / (High - Low);

    private static double Room(double value) => value == 0 ? 1 : Math.Abs(value) / 10;
}
