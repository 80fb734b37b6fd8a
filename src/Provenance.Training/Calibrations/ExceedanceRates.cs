namespace Provenance.Training.Calibrations;

/// <summary>
/// Estimates the share of a population whose general p-value is at most a given one, from a sample of n: the j-th smallest stands at j / (n + 1), the expected share, and
/// between two of the sample the share is linear in the logarithm (Weibull, "The phenomenon of rupture in solids", 1939; Makkonen, J. Appl. Meteorol. Climatol. 45, 2006).
/// </summary>
internal sealed class ExceedanceRates
{
    private readonly double[] _sorted;

    /// <param name="general">General p-values, above 0, in any order, at least one.</param>
    internal ExceedanceRates(IEnumerable<double> general)
    {
        _sorted = [.. general];
        Array.Sort(_sorted);
    }

    internal int Count => _sorted.Length;

    /// <summary>The smallest general p-value of the sample.</summary>
    internal double Smallest => _sorted[0];

    /// <summary>Returns the estimated share; below the smallest of the sample, it falls in proportion.</summary>
    /// <param name="general">Above 0.</param>
    internal double Rate(double general)
    {
        var n = Count + 1.0;
        if (general < _sorted[0]) return general / _sorted[0] / n;
        int low = 0, high = Count;
        while (low < high)
        {
            var middle = (low + high) >> 1;
            if (_sorted[middle] <= general) low = middle + 1;
            else high = middle;
        }

        if (low == Count) return Count / n;
        return (low + (Math.Log(general / _sorted[low - 1]) / Math.Log(_sorted[low] / _sorted[low - 1]))) / n;
    }
}
