using Provenance.Detection.Learning;

namespace Provenance.Training.Learning;

/// <summary>Fits <see cref="ConformalThresholds"/> that hold on unseen data sets.</summary>
internal static class ConformalTrainer
{
    /// <summary>Fits the thresholds of all language groups.</summary>
    /// <exception cref="ArgumentException">There are no rows, or one is outside its range.</exception>
    internal static ConformalThresholds Fit(ReadOnlySpan<ConformalRow> rows, ConformalOptions options) =>
        Fit(new ConformalSample(rows, options), [.. Enumerable.Range(0, options.Groups)]);

    /// <summary>Fits the thresholds of some language groups.</summary>
    /// <param name="sample">The scores.</param>
    /// <param name="groups">The groups to keep, in their new order.</param>
    internal static ConformalThresholds Fit(ConformalSample sample, ReadOnlySpan<int> groups)
    {
        var counts = new int[groups.Length * sample.Lengths];
        var thresholds = new float[counts.Length * ConformalThresholds.Levels];
        for (var b = 0; b < counts.Length; b++)
        {
            var (group, bucket) = (groups[b / sample.Lengths], b % sample.Lengths);
            counts[b] = sample.CountOf(group, bucket);
            if (counts[b] > 0) Fill(sample, group, bucket, thresholds.AsSpan(b * ConformalThresholds.Levels, ConformalThresholds.Levels));
        }

        return new ConformalThresholds(sample.Edges.ToArray(), thresholds, counts);
    }

    private static void Fill(ConformalSample sample, int group, int bucket, Span<float> grid)
    {
        var last = double.NegativeInfinity;
        for (var k = 0; k < grid.Length; k++)
        {
            // tails of different data sets may cross; levels must not
            last = Math.Max(last, sample.Threshold(group, bucket, ConformalThresholds.Level(k)));
            grid[k] = (float)Math.Clamp(last, float.MinValue, float.MaxValue);
            if (grid[k] < last) grid[k] = MathF.BitIncrement(grid[k]);
        }
    }
}
