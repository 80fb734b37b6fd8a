using MathNet.Numerics.Distributions;
using Provenance.Detection.Learning;
using Provenance.Documents.Statistics;

namespace Provenance.Training.Learning;

/// <summary>Human scores by language group and length bucket, one distribution a data set, from which thresholds for unseen data sets are computed.</summary>
/// <remarks>
/// Rows of one data set resemble each other, so conformal prediction over rows guarantees nothing for a new one; data sets are exchangeable (hierarchical conformal
/// prediction: Dunn, Wasserman and Ramdas, "Distribution-free prediction sets for two-layer hierarchical models", JASA 2022). At level a, each data set has a threshold
/// of its own, which a share slack x a of its text reaches. The threshold of one more data set lies below mean + t s sqrt(1 + 1/n) with probability
/// <see cref="ConformalOptions.SetCoverage"/>: the prediction bound of a normal sample, with Student's t of n - 1 degrees of freedom. Unlike the highest of n, it
/// converges as data sets are added.
/// </remarks>
internal sealed class ConformalSample
{
    /// <summary>Leaves no data set out.</summary>
    internal const int Nothing = -1;

    /// <summary>The number of the merged small data sets.</summary>
    private const int Rest = -2;

    private readonly ConformalOptions _options;
    private readonly int[] _edges;
    private readonly SetScores[][] _buckets;
    private readonly SetScores[][] _groups;
    private readonly int[] _counts;
    private readonly Dictionary<int, double> _quantiles = [];

    /// <exception cref="ArgumentException">There are no rows, or one is outside its range.</exception>
    internal ConformalSample(ReadOnlySpan<ConformalRow> rows, ConformalOptions options)
    {
        options.Check();
        if (rows.IsEmpty) LearningErrors.Argument(nameof(rows), "there are no rows");
        _options = options;
        _edges = [.. options.LengthEdges];
        var buckets = Lists(options.Groups * Lengths);
        var groups = Lists(options.Groups);
        foreach (ref readonly var row in rows)
        {
            if (!double.IsFinite(row.Score) || !(row.Weight >= 0 && double.IsFinite(row.Weight)) || row.Set < 0 || row.Group < 0 || row.Group >= options.Groups)
                LearningErrors.Argument(nameof(rows), $"{row} is outside its range");
            if (row.Weight == 0) continue;
            buckets[(row.Group * Lengths) + BucketOf(row.Words)].Add(row);
            groups[row.Group].Add(row);
        }

        _counts = Array.ConvertAll(buckets, static bucket => bucket.Count);
        // a bucket with few rows is answered by its language group
        _buckets = Array.ConvertAll(buckets, bucket => bucket.Count >= options.MinRows ? Divide(bucket) : []);
        _groups = Array.ConvertAll(groups, Divide);
    }

    /// <summary>Words at which each length bucket after the first starts.</summary>
    internal ReadOnlySpan<int> Edges => _edges;

    /// <summary>Number of length buckets.</summary>
    internal int Lengths => _edges.Length + 1;

    /// <summary>Returns the length bucket of a text.</summary>
    internal int BucketOf(int words) => ConformalThresholds.LengthBucket(_edges, words);

    /// <summary>Returns the number of scores behind the thresholds of a bucket; 0 where its language group has none.</summary>
    internal int CountOf(int group, int bucket)
    {
        var counts = _counts.AsSpan(group * Lengths, Lengths);
        if (counts[bucket] >= _options.MinRows) return counts[bucket];
        var sum = 0;
        foreach (var count in counts) sum += count;
        return sum;
    }

    /// <summary>Returns the numbers of the data sets of a language group that are large enough to stand alone.</summary>
    internal IEnumerable<int> SetsOf(int group) => _groups[group].Select(static set => set.Set).Where(static set => set != Rest);

    /// <summary>
    /// Returns the score at which text of an unseen data set has the p-value <paramref name="level"/>: the mean, over data sets, of what a share
    /// <paramref name="level"/> of their text reaches, and at least the bound for slack times that share in one more data set.
    /// </summary>
    /// <param name="group">A language group.</param>
    /// <param name="bucket">A length bucket.</param>
    /// <param name="level">Above 0, at most 1.</param>
    /// <param name="without">The number of a data set to leave out, or <see cref="Nothing"/>.</param>
    /// <returns>The threshold; positive infinity where no scores are left.</returns>
    internal double Threshold(int group, int bucket, double level, int without = Nothing)
    {
        var slack = Math.Min(1, _options.Slack * level);
        var sets = _buckets[(group * Lengths) + bucket];
        var own = new Moments(sets, slack, without);
        if (own.Count == 0) own = new Moments(sets = _groups[group], slack, without);
        if (own.Count == 0) return double.PositiveInfinity;
        var mean = new Moments(sets, level, without).Mean;
        var (squares, freedom) = (own.Squares, own.Count - 1);
        if (own.Count < _options.MinSets) (squares, freedom) = WithinGroups(slack, without);
        return freedom == 0 ? mean : Math.Max(mean, own.Mean + (Quantile(freedom) * Math.Sqrt(squares / freedom * (1 + (1.0 / own.Count)))));
    }

    /// <summary>Returns the sum of squared deviations of data sets from the mean of their language group, and its degrees of freedom.</summary>
    private (double Squares, int Freedom) WithinGroups(double level, int without)
    {
        var (squares, freedom) = (0.0, 0);
        foreach (var sets in _groups)
        {
            var own = new Moments(sets, level, without);
            squares += own.Squares;
            freedom += Math.Max(0, own.Count - 1);
        }

        return (squares, freedom);
    }

    private double Quantile(int freedom)
    {
        if (!_quantiles.TryGetValue(freedom, out var quantile)) _quantiles[freedom] = quantile = StudentT.InvCDF(0, 1, freedom, _options.SetCoverage);
        return quantile;
    }

    private static List<ConformalRow>[] Lists(int count)
    {
        var lists = new List<ConformalRow>[count];
        for (var i = 0; i < count; i++) lists[i] = [];
        return lists;
    }

    /// <summary>Divides rows by data set. Small ones are merged, and count only if they are large together or there are no others.</summary>
    private SetScores[] Divide(List<ConformalRow> rows)
    {
        var bySet = new SortedDictionary<int, List<ConformalRow>>();
        foreach (var row in rows)
        {
            if (!bySet.TryGetValue(row.Set, out var set)) bySet.Add(row.Set, set = []);
            set.Add(row);
        }

        var sets = new List<SetScores>();
        var rest = new List<ConformalRow>();
        foreach (var (number, set) in bySet)
        {
            if (set.Count >= _options.MinRows) sets.Add(SetScores.Create(number, set));
            else rest.AddRange(set);
        }

        if (rest.Count >= _options.MinRows || (sets.Count == 0 && rest.Count > 0)) sets.Add(SetScores.Create(Rest, rest));
        return [.. sets];
    }

    private readonly record struct SetScores(int Set, TailQuantileEstimator Scores)
    {
        internal static SetScores Create(int set, List<ConformalRow> rows) =>
            new(set, new TailQuantileEstimator([.. rows.ConvertAll(static row => row.Score)], [.. rows.ConvertAll(static row => row.Weight)]));
    }

    /// <summary>Number, mean and squared deviations of the thresholds of data sets at a level, by Welford's update.</summary>
    private readonly struct Moments
    {
        internal Moments(SetScores[] sets, double level, int without)
        {
            foreach (var set in sets)
            {
                if (set.Set == without) continue;
                var value = set.Scores.Score(level);
                var difference = value - Mean;
                Mean += difference / ++Count;
                Squares += difference * (value - Mean);
            }
        }

        internal int Count { get; }

        internal double Mean { get; }

        internal double Squares { get; }
    }
}
