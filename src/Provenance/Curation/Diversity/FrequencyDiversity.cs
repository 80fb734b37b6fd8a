namespace Provenance.Curation.Diversity;

/// <summary>Variety of words by their counts alone, whatever their order. Counts of 0 are ids that do not occur.</summary>
internal static class FrequencyDiversity
{
    /// <summary>Tokens that HD-D draws: McCarthy and Jarvis 2007, after the 35 to 50 of voc-D.</summary>
    internal const int HdDDraws = 42;

    /// <summary>The least count for which the estimate of <see cref="ZipfTail"/> is good: Clauset, Shalizi and Newman 2009, 3.5.</summary>
    internal const int ZipfLeastCount = 6;

    /// <summary>Yule's constant is written as so many times its value.</summary>
    private const double YuleScale = 10_000;

    /// <summary>
    /// HD-D, McCarthy and Jarvis 2007: the expected type-token ratio of 42 tokens drawn without putting back; the sum over types of the
    /// chance that a draw has it, over 42.
    /// </summary>
    /// <returns>In (0, 1]; NaN where there are fewer tokens than are drawn.</returns>
    internal static double HdD(ReadOnlySpan<long> counts, int draws = HdDDraws)
    {
        var total = Total(counts);
        if (total < draws)
        {
            return double.NaN;
        }

        double sum = 0;
        foreach (var count in counts)
        {
            sum += count > 0 ? 1 - ChanceOfNone(total, count, draws) : 0;
        }

        return sum / draws;
    }

    /// <summary>
    /// Yule's K, 1944: 10^4 (sum of f^2 / N^2 - 1/N), for words of count f and N in all. Less is more varied; it hardly depends on N.
    /// </summary>
    /// <returns>0 where no word comes back; NaN where there are none.</returns>
    internal static double YulesK(ReadOnlySpan<long> counts)
    {
        double total = Total(counts);
        return total > 0 ? YuleScale * (SumOfSquares(counts, total) - (1 / total)) : double.NaN;
    }

    /// <summary>The Gini-Simpson index: the chance that two tokens, drawn with putting back, differ; 1 - sum of p^2.</summary>
    /// <returns>In [0, 1); NaN where there are none.</returns>
    internal static double GiniSimpson(ReadOnlySpan<long> counts)
    {
        double total = Total(counts);
        return total > 0 ? 1 - SumOfSquares(counts, total) : double.NaN;
    }

    /// <summary>
    /// The exponent of the power law that counts follow from <paramref name="leastCount"/> on: 1 + n / sum ln(x / (least - 1/2)), over the n
    /// types with so many (Clauset, Shalizi and Newman 2009, 3.7). Words of human text have about 2; more means fewer frequent ones.
    /// </summary>
    /// <returns>Greater than 1; NaN where no type has so many.</returns>
    internal static double ZipfTail(ReadOnlySpan<long> counts, int leastCount = ZipfLeastCount)
    {
        double sum = 0;
        var types = 0;
        foreach (var count in counts)
        {
            if (count >= leastCount)
            {
                types++;
                sum += Math.Log(count / (leastCount - 0.5));
            }
        }

        return types > 0 ? 1 + (types / sum) : double.NaN;
    }

    internal static long Total(ReadOnlySpan<long> counts)
    {
        long total = 0;
        foreach (var count in counts)
        {
            total += count;
        }

        return total;
    }

    internal static int Types(ReadOnlySpan<long> counts) => counts.Length - counts.Count(0);

    /// <summary>The hypergeometric chance that none of <paramref name="count"/> tokens is drawn.</summary>
    private static double ChanceOfNone(long total, long count, int draws)
    {
        // a product of 42 quotients: log-gamma would lose digits where the total is large and the count small
        double chance = 1;
        for (var i = 0; i < draws && chance > 0; i++)
        {
            chance *= Math.Max(0, total - count - i) / (double)(total - i);
        }

        return chance;
    }

    private static double SumOfSquares(ReadOnlySpan<long> counts, double total)
    {
        double sum = 0;
        foreach (var count in counts)
        {
            sum += count / total * (count / total);
        }

        return sum;
    }
}
