using Provenance.Documents.Statistics;

namespace Provenance.Curation.Diversity;

/// <summary>
/// Measures how much of a reference's rare words a corpus keeps, which model collapse removes first (Shumailov et al. 2024). Counts are by id, the same
/// ids in both; missing entries of the shorter one count as 0.
/// </summary>
internal static class TailDiversity
{
    /// <summary>Maximum count, in the reference, of a word of its tail.</summary>
    internal const int MaxCountOfTail = 5;

    /// <summary>
    /// Returns the share of the reference's types of count 1 to 5 that are in the corpus, at equal size: the larger of the two is thinned to the
    /// number of tokens of the smaller, and a smaller corpus's tail is that of the thinned reference.
    /// </summary>
    /// <param name="reference">Counts by id.</param>
    /// <param name="corpus">Counts by id.</param>
    /// <param name="seed">The seed of the thinning, which also depends on the order of ids.</param>
    /// <returns>In [0, 1]; 1 for the reference itself; NaN where there is no tail.</returns>
    internal static double Coverage(ReadOnlySpan<long> reference, ReadOnlySpan<long> corpus, ulong seed)
    {
        var (inReference, inCorpus) = (Total(reference), Total(corpus));
        var size = Math.Min(inReference, inCorpus);
        if (inReference > size)
        {
            reference = Thin(reference, size, seed);
        }
        else if (inCorpus > size)
        {
            corpus = Thin(corpus, size, seed);
        }

        int tail = 0, kept = 0;
        for (var id = 0; id < reference.Length; id++)
        {
            if (IsTail(reference[id]))
            {
                tail++;
                kept += At(corpus, id) > 0 ? 1 : 0;
            }
        }

        return tail > 0 ? kept / (double)tail : double.NaN;
    }

    /// <summary>Returns the share of the corpus's tokens that belong to the reference's tail, divided by the reference's own share.</summary>
    /// <returns>1 where the tail is kept, less where it is lost; NaN if there is no tail or no corpus.</returns>
    internal static double MassRatio(ReadOnlySpan<long> reference, ReadOnlySpan<long> corpus)
    {
        double inReference = 0, inCorpus = 0;
        for (var id = 0; id < reference.Length; id++)
        {
            if (IsTail(reference[id]))
            {
                inReference += reference[id];
                inCorpus += At(corpus, id);
            }
        }

        return inCorpus / Total(corpus) / (inReference / Total(reference));
    }

    /// <summary>Samples tokens without replacement, by going through all and taking each with the probability that keeps the number right.</summary>
    /// <param name="counts">Counts by id.</param>
    /// <param name="size">Number of tokens to keep, at most the total.</param>
    /// <param name="seed">The seed of the sampling.</param>
    internal static long[] Thin(ReadOnlySpan<long> counts, long size, ulong seed)
    {
        var random = new SplitMix64(seed);
        var left = Total(counts);
        var thinned = new long[counts.Length];
        for (var id = 0; id < counts.Length; id++)
        {
            for (var i = counts[id]; i > 0; i--, left--)
            {
                if (random.NextDouble() * left < size)
                {
                    thinned[id]++;
                    size--;
                }
            }
        }

        return thinned;
    }

    /// <summary>Returns the number of tokens.</summary>
    internal static long Total(ReadOnlySpan<long> counts)
    {
        long total = 0;
        foreach (var count in counts) total += count;

        return total;
    }

    internal static bool IsTail(long count) => count is >= 1 and <= MaxCountOfTail;

    private static long At(ReadOnlySpan<long> counts, int id) => id < counts.Length ? counts[id] : 0;
}
