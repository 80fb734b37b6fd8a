namespace Provenance.Reports;

/// <summary>Round numbers along a range.</summary>
internal static class Axis
{
    private static readonly double[] Steps = [1, 2, 5];

    /// <summary>Multiples of 1, 2 or 5 times a power of ten within the range: as many as there are, but no more than asked for.</summary>
    internal static IReadOnlyList<double> Ticks(double low, double high, int most = 7)
    {
        if (!(high > low) || !double.IsFinite(high - low))
        {
            return double.IsFinite(low) ? [low] : [];
        }

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
}
