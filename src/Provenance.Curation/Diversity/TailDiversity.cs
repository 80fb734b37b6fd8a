using Provenance.Documents.Statistics;

namespace Provenance.Curation.Diversity;

/// <summary>
/// What a corpus has kept of a reference's rare words: what model collapse takes first (Shumailov et al. 2024). Counts are by id, the same
/// ids in both; where one is shorter, it has none of the rest.
/// </summary>
internal static class TailDiversity
{
    /// <summary>Words that the reference has so often at most are its tail.</summary>
    internal const int MaxCountOfTail = 5;

    /// <summary>
    /// The share of the reference's types of count 1 to 5 that are in the corpus, at equal size: the larger of the two is thinned to as
    /// many tokens as the smaller has, and a smaller corpus's tail is that of the thinned reference.
    /// </summary>
    /// <param name="reference">Counts by id.</param>
    /// <param name="corpus">Counts by id.</param>
    /// <param name="seed">Decides which tokens are kept; so does the order of ids.</param>
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

    /// <summary>The share of the corpus's tokens that are of the reference's tail, over the reference's own share of them.</summary>
    /// <returns>1 where it is kept, less where it is lost; NaN where there is no tail or no corpus.</returns>
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

    /// <summary>Draws tokens without putting back, by going through all and taking each with the chance that keeps the number right.</summary>
    /// <param name="counts">By id.</param>
    /// <param name="size">Tokens to keep, at most as many as there are.</param>
    /// <param name="seed">Of the draws.</param>
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

    /// <summary>The number of tokens.</summary>
    internal static long Total(ReadOnlySpan<long> counts)
    {
        long total = 0;
        foreach (var count in counts) total += count;

        return total;
    }

    internal static bool IsTail(long count) => count is >= 1 and <= MaxCountOfTail;

    private static long At(ReadOnlySpan<long> counts, int id) => id < counts.Length ? counts[id] : 0;
}
