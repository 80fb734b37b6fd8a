using Provenance.Documents.Statistics;

namespace Provenance.Detection.Learning;

/// <summary>Confidence intervals by the bootstrap, positives and negatives apart (stratified); the seed determines the samples.</summary>
internal static class Bootstrap
{
    /// <summary>Default number of samples: enough for a stable 2.5% quantile.</summary>
    internal const int DefaultDraws = 1000;

    /// <summary>
    /// Returns percentile intervals of the share of positives above the thresholds that false-positive rates set; both vary. All rates share the samples, so that
    /// each interval is the one that its rate has alone.
    /// </summary>
    /// <param name="positives">At least one score.</param>
    /// <param name="negatives">At least one score.</param>
    /// <param name="rates">False-positive rates, above 0 and below 1.</param>
    /// <param name="seed">The seed of the samples.</param>
    /// <param name="draws">Number of samples, 1 or more.</param>
    /// <param name="level">Confidence, between 0 and 1.</param>
    internal static Interval[] TprAtFpr(
        ReadOnlySpan<double> positives, ReadOnlySpan<double> negatives, ReadOnlySpan<double> rates, ulong seed, int draws = DefaultDraws, double level = Intervals.DefaultLevel)
    {
        var p = Metrics.Sorted(nameof(positives), positives);
        var n = Metrics.Sorted(nameof(negatives), negatives);
        var results = new double[rates.Length][];
        for (var r = 0; r < results.Length; r++) results[r] = Results(draws);
        var drawnNegatives = new int[n.Length];
        // the number of sampled positives from an index on
        var positivesFrom = new int[p.Length + 1];
        for (var draw = 0; draw < draws; draw++)
        {
            var random = new SplitMix64(SplitMix64.At(seed, (ulong)draw, 0));
            // Counts of the sample, already in order, give thresholds and shares without sorting.
            Array.Clear(drawnNegatives);
            for (var i = 0; i < n.Length; i++) drawnNegatives[random.NextInt(n.Length)]++;
            Array.Clear(positivesFrom);
            for (var i = 0; i < p.Length; i++) positivesFrom[random.NextInt(p.Length)]++;
            for (var i = p.Length - 1; i >= 0; i--) positivesFrom[i] += positivesFrom[i + 1];
            for (var i = 1; i < n.Length; i++) drawnNegatives[i] += drawnNegatives[i - 1];
            for (var r = 0; r < rates.Length; r++)
            {
                var threshold = n[FirstBeyond(drawnNegatives, Metrics.ThresholdIndex(n.Length, rates[r]))];
                results[r][draw] = positivesFrom[FirstAbove(p, threshold)] / (double)p.Length;
            }
        }
        var intervals = new Interval[rates.Length];
        for (var r = 0; r < intervals.Length; r++) intervals[r] = Percentiles(results[r], level);
        return intervals;
    }

    /// <summary>Compares two models by the same samples of the same documents (paired).</summary>
    /// <param name="positives">The first model's scores of the positives.</param>
    /// <param name="negatives">The first model's scores of the negatives.</param>
    /// <param name="otherPositives">The second model's, in the same order.</param>
    /// <param name="otherNegatives">The second model's, in the same order.</param>
    /// <param name="metric">The metric to compare.</param>
    /// <param name="seed">The seed of the samples.</param>
    /// <param name="draws">Number of samples, 1 or more.</param>
    /// <param name="level">Confidence, between 0 and 1.</param>
    internal static BootstrapDifference Compare(ReadOnlySpan<double> positives, ReadOnlySpan<double> negatives, ReadOnlySpan<double> otherPositives, ReadOnlySpan<double> otherNegatives,
        ScoreMetric metric, ulong seed, int draws = DefaultDraws, double level = Intervals.DefaultLevel)
    {
        LearningErrors.CheckLength(nameof(otherPositives), otherPositives.Length, positives.Length);
        LearningErrors.CheckLength(nameof(otherNegatives), otherNegatives.Length, negatives.Length);
        var results = Results(draws);
        double[] p = new double[positives.Length], q = new double[positives.Length];
        double[] n = new double[negatives.Length], m = new double[negatives.Length];
        int atMost = 0, atLeast = 0;
        for (var draw = 0; draw < draws; draw++)
        {
            var random = new SplitMix64(SplitMix64.At(seed, (ulong)draw, 0));
            Draw(ref random, positives, otherPositives, p, q);
            Draw(ref random, negatives, otherNegatives, n, m);
            results[draw] = metric(p, n) - metric(q, m);
            if (results[draw] <= 0) atMost++;
            if (results[draw] >= 0) atLeast++;
        }
        var pValue = Math.Min(1, 2.0 * (Math.Min(atMost, atLeast) + 1) / (draws + 1));
        return new(metric(positives, negatives) - metric(otherPositives, otherNegatives), Percentiles(results, level), pValue);
    }

    private static void Draw(ref SplitMix64 random, ReadOnlySpan<double> one, ReadOnlySpan<double> two, double[] drawnOne, double[] drawnTwo)
    {
        for (var i = 0; i < drawnOne.Length; i++)
        {
            var at = random.NextInt(one.Length);
            drawnOne[i] = one[at];
            drawnTwo[i] = two[at];
        }
    }

    private static double[] Results(int draws)
    {
        if (draws < 1) LearningErrors.Argument(nameof(draws), $"{draws} draws: at least 1 is needed");
        return new double[draws];
    }

    private static Interval Percentiles(double[] results, double level)
    {
        if (!(level > 0 && level < 1)) LearningErrors.Argument(nameof(level), $"a confidence of {level} is not between 0 and 1");
        Array.Sort(results);
        var tail = (int)Math.Floor((1 - level) / 2 * results.Length);
        return new(results[tail], results[results.Length - 1 - tail]);
    }

    /// <summary>Returns the first index at which the cumulated count exceeds a number.</summary>
    private static int FirstBeyond(int[] upTo, int count)
    {
        int low = 0, high = upTo.Length - 1;
        while (low < high)
        {
            var middle = (low + high) >> 1;
            if (upTo[middle] > count) high = middle;
            else low = middle + 1;
        }
        return low;
    }

    private static int FirstAbove(double[] sorted, double threshold)
    {
        int low = 0, high = sorted.Length;
        while (low < high)
        {
            var middle = (low + high) >> 1;
            if (sorted[middle] > threshold) high = middle;
            else low = middle + 1;
        }
        return low;
    }
}

/// <summary>The difference of two models' metrics on the same documents.</summary>
/// <param name="Difference">First less second, on all documents.</param>
/// <param name="Interval">The interval of the difference.</param>
/// <param name="PValue">Two-sided, for no difference; at least 2 / (draws + 1).</param>
internal readonly record struct BootstrapDifference(double Difference, Interval Interval, double PValue);
