namespace Provenance.Reports.Charts;

/// <summary>Round numbers within a range.</summary>
internal static class Axis
{
    private static readonly double[] Steps = [1, 2, 5];

    /// <summary>Round numbers of a decade, from many to few.</summary>
    private static readonly double[][] Decades = [[1, 1.5, 2, 3, 4, 5, 7], [1, 2, 3, 5], [1, 2, 5], [1, 3], [1]];

    /// <summary>Returns multiples of 1, 2 or 5 times a power of ten within the range: as many as there are, up to a maximum.</summary>
    internal static IReadOnlyList<double> Ticks(double low, double high, int most = 7)
    {
        if (!(high > low) || !double.IsFinite(high - low)) return double.IsFinite(low) ? [low] : [];

        for (var power = Math.Pow(10, Math.Floor(Math.Log10((high - low) / most))); ; power *= 10)
        {
            foreach (var step in Steps.Select(step => step * power))
            {
                var first = Math.Ceiling(low / step - 1e-9);
                var last = Math.Floor(high / step + 1e-9);
                if (last - first < most)
                {
                    // rounded to the step's own place, because 3 * 0.1 is not 0.3
                    return [.. Enumerable.Range(0, (int)(last - first) + 1).Select(i => Math.Round((first + i) * step, 12))];
                }
            }
        }
    }

    /// <summary>Returns round numbers with similar ratios, within a range above zero: as many as there are, up to a maximum.</summary>
    internal static IReadOnlyList<double> Ratios(double low, double high, int most = 6)
    {
        if (!(low > 0) || !(high / low > 2) || !double.IsFinite(high))
        {
            // here ratios differ little from differences
            return Ticks(low, high, most);
        }

        var (from, to) = ((int)Math.Floor(Math.Log10(low)), (int)Math.Ceiling(Math.Log10(high)));
        foreach (var decade in Decades)
        {
            var ticks = Enumerable.Range(from, to - from + 1).SelectMany(power => decade.Select(step => step * Math.Pow(10, power)))
                .Where(tick => tick >= low * (1 - 1e-9) && tick <= high * (1 + 1e-9)).ToList();
            if (ticks.Count <= most) return ticks;
        }

        var apart = (to - from) / most + 1;
        return [.. Enumerable.Range(from, to - from + 1).Where(power => power % apart == 0).Select(power => Math.Pow(10, power)).Where(tick => tick >= low && tick <= high)];
    }
}
