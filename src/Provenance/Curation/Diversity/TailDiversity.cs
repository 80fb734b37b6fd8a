using Provenance.Learning;

namespace Provenance.Curation.Diversity;

/// <summary>
/// What a corpus has kept of a reference's rare words: what model collapse takes first (Shumailov et al. 2024). Counts are by id, the same
/// ids in both; where one is shorter, it has none of the rest.
/// </summary>
internal static class TailDiversity
{
    /// <summary>Words that the reference has so often at most are its tail.</summary>
    internal const int MostCountOfTail = 5;

    /// <summary>What is added to every count before they are compared.</summary>
    private const double Smoothing = 0.1;

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
        var (inReference, inCorpus) = (FrequencyDiversity.Total(reference), FrequencyDiversity.Total(corpus));
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

        return inCorpus / FrequencyDiversity.Total(corpus) / (inReference / FrequencyDiversity.Total(reference));
    }

    /// <summary>
    /// KL(reference || corpus) of single words in bits: what coding the reference's words by the corpus's frequencies costs more than by its
    /// own. Every count of either, over the words of both, is first raised by 0.1.
    /// </summary>
    /// <returns>0 for equal frequencies, else more; NaN where neither has a word.</returns>
    internal static double Divergence(ReadOnlySpan<long> reference, ReadOnlySpan<long> corpus)
    {
        var ids = Math.Max(reference.Length, corpus.Length);
        var types = 0;
        for (var id = 0; id < ids; id++)
        {
            types += At(reference, id) + At(corpus, id) > 0 ? 1 : 0;
        }

        if (types == 0)
        {
            return double.NaN;
        }

        var (inReference, inCorpus) = (FrequencyDiversity.Total(reference) + (Smoothing * types), FrequencyDiversity.Total(corpus) + (Smoothing * types));
        double bits = 0;
        for (var id = 0; id < ids; id++)
        {
            var (one, other) = (At(reference, id), At(corpus, id));
            if (one + other > 0)
            {
                var p = (one + Smoothing) / inReference;
                bits += p * Math.Log2(p / ((other + Smoothing) / inCorpus));
            }
        }

        return bits;
    }

    /// <summary>Draws tokens without putting back, by going through all and taking each with the chance that keeps the number right.</summary>
    /// <param name="counts">By id.</param>
    /// <param name="size">Tokens to keep, at most as many as there are.</param>
    /// <param name="seed">Of the draws.</param>
    internal static long[] Thin(ReadOnlySpan<long> counts, long size, ulong seed)
    {
        var random = new SplitMix64(seed);
        var left = FrequencyDiversity.Total(counts);
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

    internal static bool IsTail(long count) => count is >= 1 and <= MostCountOfTail;

    private static long At(ReadOnlySpan<long> counts, int id) => id < counts.Length ? counts[id] : 0;
}
