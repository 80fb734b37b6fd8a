namespace Provenance.Curation.Writing;

/// <summary>
/// Counts of a score in 65,536 equal bins; the first and the last also hold the values beyond. Integers, so that those of shards add up to the
/// same in any order.
/// </summary>
internal sealed class ResemblanceHistogram(double low, double high)
{
    internal const int Bins = 1 << 16;

    private readonly long[] _counts = new long[Bins];

    internal long Total { get; private set; }

    /// <summary>Counts a score a number of times; NaN is not counted.</summary>
    internal void Add(double score, long times = 1)
    {
        if (!double.IsNaN(score) && times > 0)
        {
            _counts[(int)Math.Clamp((score - low) / (high - low) * Bins, 0, Bins - 1)] += times;
            Total += times;
        }
    }

    /// <summary>Returns the middle of the bin at which a share of all counts is reached; NaN without counts.</summary>
    internal double Quantile(double share)
    {
        if (Total == 0) return double.NaN;

        long before = 0;
        var bin = 0;
        while (bin < Bins - 1 && before + _counts[bin] < share * Total) before += _counts[bin++];

        return low + ((bin + 0.5) / Bins * (high - low));
    }

    /// <summary>Returns the counts in fewer bins, a divisor of the total number.</summary>
    internal long[] Coarse(int bins)
    {
        var coarse = new long[bins];
        for (var i = 0; i < Bins; i++) coarse[i / (Bins / bins)] += _counts[i];

        return coarse;
    }
}
