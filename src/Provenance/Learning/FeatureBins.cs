namespace Provenance.Learning;

/// <summary>
/// A table of features as bytes: each column cut into at most 255 bins of about equal weight, with missing values in a bin of their
/// own. Trees are grown on bins, and their splits written back as the cuts between them.
/// </summary>
internal sealed class FeatureBins
{
    /// <summary>Bins of values; they are numbered 0 to 254.</summary>
    internal const int MaxBins = 255;

    /// <summary>The bin of NaN.</summary>
    internal const int MissingBin = 255;

    private readonly float[][] _cuts;
    private readonly byte[] _bins;

    private FeatureBins(float[][] cuts, byte[] bins, int rows) => (_cuts, _bins, Rows) = (cuts, bins, rows);

    internal int Rows { get; }

    internal int Features => _cuts.Length;

    /// <summary>Ascending: bin b holds the values above cut b - 1 and up to cut b, inclusive. One cut fewer than bins.</summary>
    internal ReadOnlySpan<float> Cuts(int feature) => _cuts[feature];

    /// <summary>The feature's bin of every row.</summary>
    internal ReadOnlySpan<byte> Column(int feature) => _bins.AsSpan(feature * Rows, Rows);

    internal static FeatureBins From(LabelledRows rows, int maxBins, ParallelOptions parallel)
    {
        var cuts = new float[rows.Features][];
        var bins = new byte[checked(rows.Count * rows.Features)];
        Parallel.For(0, rows.Features, parallel, feature =>
        {
            var keys = new float[rows.Count];
            var weights = new float[rows.Count];
            var n = 0;
            for (var row = 0; row < rows.Count; row++)
            {
                var value = rows.Values[row * rows.Features + feature];
                if (float.IsNaN(value)) continue;
                keys[n] = value;
                weights[n++] = rows.Weight(row);
            }
            if (rows.Weights is null) Array.Sort(keys, 0, n);
            else Array.Sort(keys, weights, 0, n);
            cuts[feature] = Cut(keys.AsSpan(0, n), weights.AsSpan(0, n), maxBins);
            Assign(rows, feature, cuts[feature], bins.AsSpan(feature * rows.Count, rows.Count));
        });
        return new FeatureBins(cuts, bins, rows.Count);
    }

    /// <summary>
    /// Cuts between distinct values so that bins weigh about the same. What is left is shared out anew after each cut, so that one value
    /// that fills several bins' worth does not starve the others.
    /// </summary>
    internal static float[] Cut(ReadOnlySpan<float> sorted, ReadOnlySpan<float> weights, int maxBins)
    {
        var distinct = 0;
        var left = 0.0;
        for (var i = 0; i < sorted.Length; i++)
        {
            if (i == 0 || sorted[i] > sorted[i - 1]) distinct++;
            left += weights[i];
        }
        if (distinct < 2) return [];
        var cuts = new float[Math.Min(distinct, maxBins) - 1];
        var made = 0;
        var inBin = 0.0;
        for (var i = 0; i + 1 < sorted.Length && made < cuts.Length; i++)
        {
            inBin += weights[i];
            if (!(sorted[i + 1] > sorted[i])) continue;
            distinct--;
            var binsLeft = maxBins - made;
            // As soon as every value that is left can have a bin of its own, each gets one.
            if (inBin < left / binsLeft && distinct >= binsLeft) continue;
            cuts[made++] = Between(sorted[i], sorted[i + 1]);
            left -= inBin;
            inBin = 0;
        }
        return made == cuts.Length ? cuts : cuts[..made];
    }

    /// <summary>A threshold t with low &lt;= t &lt; high, halfway where floats allow it.</summary>
    private static float Between(float low, float high)
    {
        var middle = (float)(((double)low + high) / 2);
        return middle >= low && middle < high ? middle : low;
    }

    private static void Assign(LabelledRows rows, int feature, ReadOnlySpan<float> cuts, Span<byte> bins)
    {
        for (var row = 0; row < bins.Length; row++)
        {
            var value = rows.Values[row * rows.Features + feature];
            if (float.IsNaN(value))
            {
                bins[row] = MissingBin;
                continue;
            }
            var low = 0;
            var high = cuts.Length;
            while (low < high)
            {
                var middle = (low + high) >> 1;
                if (value <= cuts[middle]) high = middle;
                else low = middle + 1;
            }
            bins[row] = (byte)low;
        }
    }
}
