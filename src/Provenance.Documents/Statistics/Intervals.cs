using MathNet.Numerics.Distributions;

namespace Provenance.Documents.Statistics;

/// <summary>Confidence intervals in closed form; <c>Bootstrap</c> has the sampled ones.</summary>
internal static class Intervals
{
    /// <summary>The default confidence level.</summary>
    internal const double DefaultLevel = 0.95;

    /// <summary>Wilson's score interval for a share (J. Am. Stat. Assoc. 22, 1927), within 0 to 1 and meaningful at 0 and n, too.</summary>
    /// <param name="successes">0 to <paramref name="trials"/>.</param>
    /// <param name="trials">1 or more.</param>
    /// <param name="level">Confidence, between 0 and 1.</param>
    internal static Interval Wilson(double successes, double trials, double level = DefaultLevel)
    {
        if (!(trials > 0) || !(successes >= 0 && successes <= trials)) LearningErrors.Argument(nameof(successes), $"{successes} of {trials} is no share");
        var z = Z(level);
        var share = successes / trials;
        var scale = 1 + z * z / trials;
        var middle = (share + z * z / (2 * trials)) / scale;
        var half = z / scale * Math.Sqrt(share * (1 - share) / trials + z * z / (4 * trials * trials));
        return new(successes == 0 ? 0 : Math.Max(0, middle - half), successes == trials ? 1 : Math.Min(1, middle + half));
    }

    /// <summary>
    /// DeLong's interval for the AUROC (Biometrics 44, 1988), by mid-ranks in O(n log n) (Sun and Xu, IEEE Signal Process. Lett. 21, 2014), normal
    /// on the log-odds scale so that it stays within 0 to 1. If the two samples do not overlap, the variance is 0 and the interval is a point.
    /// </summary>
    /// <param name="positives">At least 2 scores.</param>
    /// <param name="negatives">At least 2 scores.</param>
    /// <param name="level">Confidence, between 0 and 1.</param>
    internal static Interval DeLong(ReadOnlySpan<double> positives, ReadOnlySpan<double> negatives, double level = DefaultLevel)
    {
        var auroc = Metrics.Auroc(positives, negatives);
        var deviation = Math.Sqrt(DeLongVariance(positives, negatives));
        if (deviation == 0 || auroc is 0 or 1) return new(auroc, auroc);
        var half = Z(level) * deviation / (auroc * (1 - auroc));
        var centre = Logistic.LogOdds(auroc);
        return new(Logistic.Sigmoid(centre - half), Logistic.Sigmoid(centre + half));
    }

    /// <summary>DeLong's variance of the AUROC.</summary>
    internal static double DeLongVariance(ReadOnlySpan<double> positives, ReadOnlySpan<double> negatives)
    {
        if (positives.Length < 2 || negatives.Length < 2) LearningErrors.Argument(nameof(positives), "DeLong's variance needs 2 scores on each side");
        var p = Metrics.Sorted(nameof(positives), positives);
        var n = Metrics.Sorted(nameof(negatives), negatives);
        return PlacementVariance(p, n) / p.Length + PlacementVariance(n, p) / n.Length;
    }

    /// <summary>Two-sided normal quantile of a confidence level.</summary>
    internal static double Z(double level)
    {
        if (!(level > 0 && level < 1)) LearningErrors.Argument(nameof(level), $"a confidence of {level} is not between 0 and 1");
        return Normal.InvCDF(0, 1, 0.5 + level / 2);
    }

    /// <summary>Sample variance, over one sample, of the share of the other that lies below (ties count one half); both ascending.</summary>
    private static double PlacementVariance(double[] side, double[] other)
    {
        int below = 0, upTo = 0;
        double mean = 0, squares = 0;
        for (var i = 0; i < side.Length; i++)
        {
            while (below < other.Length && other[below] < side[i]) below++;
            while (upTo < other.Length && other[upTo] <= side[i]) upTo++;
            var placement = (below + upTo) / (2.0 * other.Length);
            // Welford's update, stable where placements are all near 1.
            var delta = placement - mean;
            mean += delta / (i + 1);
            squares += delta * (placement - mean);
        }
        return squares / (side.Length - 1);
    }
}
