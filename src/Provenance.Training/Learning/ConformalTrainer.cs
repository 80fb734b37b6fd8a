using MathNet.Numerics.Distributions;
using Provenance.Detection.Learning;
using Provenance.Documents.Statistics;

namespace Provenance.Training.Learning;

/// <summary>
/// Fits <see cref="ConformalThresholds"/> so that they hold on unseen data sets. Rows of one data set resemble each other, so conformal prediction over
/// rows guarantees nothing for a new one; data sets are exchangeable (hierarchical conformal prediction: Dunn, Wasserman and Ramdas, "Distribution-free
/// prediction sets for two-layer hierarchical models", JASA 2022). At each level a, each data set has a threshold of its own, at which its
/// false-positive rate is slack x a. A new data set's own threshold lies below the widened one with probability <c>SetCoverage</c>: the
/// conformal order statistic where there are enough data sets, else the upper prediction bound of a normal sample (Student's t), and at least the worst seen.
/// </summary>
internal sealed class ConformalTrainer(ConformalOptions options)
{
    private readonly Dictionary<int, double> _quantiles = [];

    /// <exception cref="ArgumentException">There are no rows, or one is outside its range.</exception>
    internal ConformalThresholds Fit(ReadOnlySpan<ConformalRow> rows)
    {
        options.Check();
        if (rows.IsEmpty) LearningErrors.Argument(nameof(rows), "there are no rows");
        int[] edges = [.. options.LengthEdges];
        var lengths = edges.Length + 1;
        var buckets = new List<ConformalRow>[options.Groups * lengths];
        var pools = new List<ConformalRow>[options.Groups];
        for (var b = 0; b < buckets.Length; b++) buckets[b] = [];
        for (var g = 0; g < pools.Length; g++) pools[g] = [];
        foreach (ref readonly var row in rows)
        {
            if (!double.IsFinite(row.Score) || !(row.Weight >= 0 && double.IsFinite(row.Weight)) || row.Group < 0 || row.Group >= options.Groups)
                LearningErrors.Argument(nameof(rows), $"{row} is outside its range");
            if (row.Weight == 0) continue;
            buckets[row.Group * lengths + ConformalThresholds.LengthBucket(edges, row.Words)].Add(row);
            pools[row.Group].Add(row);
        }
        var thresholds = new float[buckets.Length * ConformalThresholds.Levels];
        var counts = new int[buckets.Length];
        for (var g = 0; g < pools.Length; g++)
        {
            if (pools[g].Count == 0) continue;
            var pool = Mixture(pools[g]);
            var poolSets = Sets(pools[g]);
            for (var b = g * lengths; b < (g + 1) * lengths; b++)
            {
                var own = buckets[b].Count >= options.MinRows;
                counts[b] = own ? buckets[b].Count : pools[g].Count;
                var mixture = own ? Mixture(buckets[b]) : pool;
                var sets = own ? Sets(buckets[b]) : poolSets;
                var borrows = sets.Count < options.MinSets;
                Fill(thresholds.AsSpan(b * ConformalThresholds.Levels, ConformalThresholds.Levels), mixture, borrows ? pool : mixture, borrows ? poolSets : sets);
            }
        }
        return new ConformalThresholds(edges, thresholds, counts);
    }

    /// <summary>Fills one grid: the mixture's thresholds, raised by the margin that data sets need above those of <paramref name="reference"/>.</summary>
    private void Fill(Span<float> grid, TailQuantileEstimator mixture, TailQuantileEstimator reference, List<TailQuantileEstimator> sets)
    {
        var own = new double[sets.Count];
        var last = double.NegativeInfinity;
        for (var k = 0; k < grid.Length; k++)
        {
            var level = ConformalThresholds.Level(k);
            var threshold = mixture.Score(level);
            if (sets.Count >= 2)
            {
                for (var j = 0; j < own.Length; j++) own[j] = sets[j].Score(Math.Min(1, options.Slack * level));
                threshold += options.Widening * Math.Max(0, Cover(own) - reference.Score(level));
            }
            // Tails of different data sets may cross; levels must not.
            last = Math.Max(last, threshold);
            grid[k] = (float)Math.Clamp(last, float.MinValue, float.MaxValue);
            if (grid[k] < last) grid[k] = MathF.BitIncrement(grid[k]);
        }
    }

    /// <summary>Returns the bound that a further value stays below with probability <c>SetCoverage</c>; sorts its argument.</summary>
    private double Cover(double[] values)
    {
        Array.Sort(values);
        var rank = (int)Math.Ceiling(options.SetCoverage * (values.Length + 1));
        if (rank <= values.Length) return values[rank - 1];
        double mean = 0, squares = 0;
        foreach (var value in values) mean += value / values.Length;
        foreach (var value in values) squares += (value - mean) * (value - mean);
        var deviation = Math.Sqrt(squares / (values.Length - 1));
        return Math.Max(values[^1], mean + Quantile(values.Length) * deviation * Math.Sqrt(1 + 1.0 / values.Length));
    }

    private double Quantile(int sets)
    {
        if (!_quantiles.TryGetValue(sets, out var quantile))
            _quantiles[sets] = quantile = StudentT.InvCDF(0, 1, sets - 1, options.SetCoverage);
        return quantile;
    }

    private List<TailQuantileEstimator> Sets(List<ConformalRow> rows)
    {
        var bySet = new SortedDictionary<int, List<ConformalRow>>();
        foreach (var row in rows)
        {
            if (!bySet.TryGetValue(row.Set, out var set)) bySet.Add(row.Set, set = []);
            set.Add(row);
        }
        var tails = new List<TailQuantileEstimator>();
        foreach (var set in bySet.Values)
            if (set.Count >= options.MinRows) tails.Add(Mixture(set));
        return tails;
    }

    private static TailQuantileEstimator Mixture(List<ConformalRow> rows) =>
        new([.. rows.ConvertAll(static r => r.Score)], [.. rows.ConvertAll(static r => r.Weight)]);
}
