namespace Provenance.Documents.Statistics;

/// <summary>
/// Measures of separation between positives and negatives; the definitions are those of the evaluation script, to the last bit. Higher scores mean positive; scores
/// must not be NaN.
/// </summary>
internal static class Metrics
{
    /// <summary>Area under the ROC curve, 0 to 1: the probability that a positive scores above a negative, a tie counting one half.</summary>
    /// <exception cref="ArgumentException">A side is empty, or a score is NaN.</exception>
    internal static double Auroc(ReadOnlySpan<double> positives, ReadOnlySpan<double> negatives)
    {
        var p = Sorted(nameof(positives), positives);
        var n = Sorted(nameof(negatives), negatives);
        // Halves are counted as integers: the sum is exact, whatever the order.
        var halves = 0L;
        int below = 0, upTo = 0;
        foreach (var score in p)
        {
            while (below < n.Length && n[below] < score) below++;
            while (upTo < n.Length && n[upTo] <= score) upTo++;
            halves += below + upTo;
        }
        return halves / (2.0 * p.Length * n.Length);
    }

    /// <summary>The lowest of the negatives' scores that at most a share <paramref name="fpr"/> of them exceeds.</summary>
    /// <param name="negatives">At least one.</param>
    /// <param name="fpr">Above 0, below 1.</param>
    internal static double Threshold(ReadOnlySpan<double> negatives, double fpr) =>
        SortedThreshold(Sorted(nameof(negatives), negatives), fpr);

    /// <summary>The share of positives strictly above <see cref="Threshold"/>.</summary>
    internal static double TprAtFpr(ReadOnlySpan<double> positives, ReadOnlySpan<double> negatives, double fpr) =>
        ShareAbove(positives, Threshold(negatives, fpr));

    /// <summary>The share of positives strictly above the threshold of each of several rates.</summary>
    /// <param name="positives">At least one.</param>
    /// <param name="negatives">At least one.</param>
    /// <param name="rates">False-positive rates, above 0 and below 1.</param>
    internal static double[] TprAtFpr(ReadOnlySpan<double> positives, ReadOnlySpan<double> negatives, ReadOnlySpan<double> rates)
    {
        var n = Sorted(nameof(negatives), negatives);
        var found = new double[rates.Length];
        for (var r = 0; r < found.Length; r++) found[r] = ShareAbove(positives, SortedThreshold(n, rates[r]));
        return found;
    }

    /// <summary>The share of scores strictly above a threshold, 0 to 1.</summary>
    internal static double ShareAbove(ReadOnlySpan<double> scores, double threshold)
    {
        if (scores.IsEmpty) LearningErrors.Argument(nameof(scores), "there are no scores");
        var above = 0;
        foreach (var score in scores)
            if (score > threshold) above++;
        return above / (double)scores.Length;
    }

    /// <summary><see cref="Threshold"/> for negatives in ascending order.</summary>
    internal static double SortedThreshold(ReadOnlySpan<double> negatives, double fpr) => negatives[ThresholdIndex(negatives.Length, fpr)];

    /// <summary>The index of the threshold among n negatives in ascending order.</summary>
    internal static int ThresholdIndex(int n, double fpr)
    {
        if (!(fpr > 0 && fpr < 1)) LearningErrors.Argument(nameof(fpr), $"a false-positive rate of {fpr} is not between 0 and 1");
        return Math.Min(n - 1, (int)Math.Ceiling((1 - fpr) * n) - 1);
    }

    internal static double[] Sorted(string name, ReadOnlySpan<double> scores)
    {
        if (scores.IsEmpty) LearningErrors.Argument(name, $"there are no {name}");
        foreach (var score in scores)
            if (double.IsNaN(score)) LearningErrors.Argument(name, $"one of the {name} is NaN");
        var sorted = scores.ToArray();
        Array.Sort(sorted);
        return sorted;
    }
}
