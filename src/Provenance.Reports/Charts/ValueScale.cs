namespace Provenance.Reports.Charts;

/// <summary>A mapping of values to positions along an axis.</summary>
/// <param name="Low">Where it begins.</param>
/// <param name="High">Where it ends, above <paramref name="Low"/>.</param>
/// <param name="Logarithmic">Whether equal ratios rather than equal differences are equally far apart.</param>
internal sealed record ValueScale(double Low, double High, bool Logarithmic)
{
    /// <summary>Beyond the outermost values, in shares of what is between them.</summary>
    private const double Margin = 0.04;

    /// <summary>The least ratio from end to end, so that noise is not drawn as if it were something.</summary>
    private const double MinRatio = 1.2;

    /// <summary>Round numbers along it.</summary>
    internal IReadOnlyList<double> Ticks => Logarithmic ? Axis.Ratios(Low, High) : Axis.Ticks(Low, High, 6);

    /// <summary>A scale on which all the values have room.</summary>
    /// <param name="values">Those that a scale cannot show are left out.</param>
    /// <param name="logarithmic">Whether equal ratios are equally far apart.</param>
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

        // values that are all the same stand in the middle
        var margin = low == high ? Room(low) : (high - low) * Margin;
        return new ValueScale(low - margin, high + margin, false);
    }

    /// <summary>0 to 1 along the axis; NaN of what it cannot show.</summary>
    internal double At(double value) => Logarithmic ? Math.Log(value / Low) / Math.Log(High / Low) : (value - Low) / (High - Low);

    private static double Room(double value) => value == 0 ? 1 : Math.Abs(value) / 10;
}
