using Provenance.Documents.Statistics;

namespace Provenance.Detection.Learning;

/// <summary>
/// Conformal p-values of scores compared with human text of the same length bucket and language group. A bucket is a grid of thresholds, one a
/// level, log-spaced from 1 down to 1e-5; between them log p is linear in the score. No smaller p-value is given. Immutable.
/// </summary>
internal sealed class ConformalThresholds
{
    /// <summary>Number of levels of a grid.</summary>
    internal const int Levels = 512;

    /// <summary>The smallest p-value.</summary>
    internal const double MinLevel = 1e-5;

    private readonly int[] _edges;
    private readonly float[] _thresholds;
    private readonly int[] _counts;

    /// <summary>Takes stored arrays without copying them.</summary>
    /// <param name="edges">Words at which each length bucket after the first starts.</param>
    /// <param name="thresholds">Group by group, bucket by bucket: <see cref="Levels"/> scores that never fall.</param>
    /// <param name="counts">Number of scores behind each bucket; with 0, every p-value is 1.</param>
    /// <exception cref="ProvenanceException">The arrays are damaged.</exception>
    internal ConformalThresholds(int[] edges, float[] thresholds, int[] counts)
    {
        const string What = "thresholds";
        for (var i = 0; i < edges.Length; i++)
            if (edges[i] <= (i > 0 ? edges[i - 1] : 0)) LearningErrors.Damaged(What, $"length edge {i} does not rise");
        if (counts.Length == 0 || counts.Length % (edges.Length + 1) != 0 || thresholds.Length != (long)counts.Length * Levels)
            LearningErrors.Damaged(What, $"{thresholds.Length} thresholds for {counts.Length} buckets of {edges.Length + 1} lengths");
        LearningErrors.CheckFinite(What, nameof(thresholds), thresholds);
        for (var bucket = 0; bucket < counts.Length; bucket++)
        {
            if (counts[bucket] < 0) LearningErrors.Damaged(What, $"bucket {bucket} rests on {counts[bucket]} scores");
            for (var k = 1; k < Levels; k++)
                if (thresholds[bucket * Levels + k] < thresholds[bucket * Levels + k - 1]) LearningErrors.Damaged(What, $"bucket {bucket} falls at level {k}");
        }
        (_edges, _thresholds, _counts) = (edges, thresholds, counts);
    }

    /// <summary>The edges as stored.</summary>
    internal int[] Edges => _edges;

    /// <inheritdoc cref="Edges"/>
    internal float[] Thresholds => _thresholds;

    /// <inheritdoc cref="Edges"/>
    internal int[] Counts => _counts;

    internal int Groups => _counts.Length / (_edges.Length + 1);

    /// <summary>Returns the level of a grid's k-th threshold.</summary>
    internal static double Level(int k) => Math.Exp(Math.Log(MinLevel) * k / (Levels - 1));

    /// <summary>
    /// Returns the share of comparable human text that scores at least as high, widened for unseen data sets; above 0, at most 1, never rising with the
    /// score. 1 where nothing comparable was measured.
    /// </summary>
    /// <param name="score">Not NaN.</param>
    /// <param name="words">0 or more.</param>
    /// <param name="group">Language group; outside the measured groups, 1 is returned.</param>
    internal double PValue(double score, int words, int group)
    {
        if (group < 0 || group >= Groups) return 1;
        var bucket = group * (_edges.Length + 1) + LengthBucket(_edges, words);
        if (_counts[bucket] == 0) return 1;
        var grid = _thresholds.AsSpan(bucket * Levels, Levels);
        // The first threshold above the score; equal thresholds count as reached, down to the smallest level among them.
        int low = 0, high = Levels;
        while (low < high)
        {
            var middle = (low + high) >> 1;
            if (grid[middle] <= score) low = middle + 1;
            else high = middle;
        }
        if (low == 0) return 1;
        if (low == Levels) return MinLevel;
        var share = (score - grid[low - 1]) / ((double)grid[low] - grid[low - 1]);
        return Math.Exp(Math.Log(MinLevel) * (low - 1 + share) / (Levels - 1));
    }

    internal static int LengthBucket(ReadOnlySpan<int> edges, int words)
    {
        var bucket = 0;
        while (bucket < edges.Length && words >= edges[bucket]) bucket++;
        return bucket;
    }
}
