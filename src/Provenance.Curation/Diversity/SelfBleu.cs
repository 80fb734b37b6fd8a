using Provenance.Documents.Statistics;

namespace Provenance.Curation.Diversity;

/// <summary>
/// Self-BLEU-4, Zhu et al. 2018 ("Texygen"): the mean BLEU of each document with all others as references; near 1 where documents
/// repeat each other. BLEU is that of Papineni et al. 2002: the geometric mean of the clipped precisions of n-grams of 1 to 4 words, times
/// exp(1 - r/c) where the reference of nearest length r is longer than the document's c. A precision without a match counts as 0.1
/// matches (Chen and Cherry 2014, smoothing 1), because one of 0 would hide the others.
/// </summary>
internal static class SelfBleu
{
    /// <summary>Maximum number of documents to compare.</summary>
    internal const int MaxDocuments = 1000;

    private const int Orders = 4;
    private const double NoMatch = 0.1;

    /// <summary>The two greatest counts of an n-gram in any document, so that a document's own can be excluded.</summary>
    private record struct Counts(int Max, int Owner, int Second);

    /// <param name="documents">The documents; those of fewer than four tokens are left out.</param>
    /// <param name="seed">The seed of the sample where there are more than <paramref name="most"/> documents.</param>
    /// <param name="most">Maximum number of documents.</param>
    /// <returns>In (0, 1]; NaN if there are fewer than two documents.</returns>
    internal static double Compute(TokenDocuments documents, ulong seed, int most = MaxDocuments)
    {
        var chosen = Choose(documents, seed, most);
        if (chosen.Length < 2) return double.NaN;

        var precisions = new double[chosen.Length];
        var runs = new int[chosen.Sum(document => documents[document].Length)];
        var numbers = new RunNumbers(runs.Length);
        for (var n = 1; n <= Orders; n++)
        {
            Number(documents, chosen, n, runs, numbers);
            AddLogPrecisions(documents, chosen, n, runs, numbers.Count, precisions);
        }

        var lengths = chosen.Select(document => documents[document].Length).Order().ToArray();
        double sum = 0;
        for (var i = 0; i < chosen.Length; i++)
        {
            var length = documents[chosen[i]].Length;
            var penalty = Math.Min(0, 1 - (NearestOther(lengths, length) / (double)length));
            sum += Math.Exp(penalty + (precisions[i] / Orders));
        }

        return sum / chosen.Length;
    }

    private static int[] Choose(TokenDocuments documents, ulong seed, int most)
    {
        var chosen = Enumerable.Range(0, documents.Count).Where(document => documents[document].Length >= Orders).ToArray();
        if (chosen.Length <= most) return chosen;

        var random = new SplitMix64(seed);
        for (var i = 0; i < most; i++)
        {
            var other = i + random.NextInt(chosen.Length - i);
            (chosen[i], chosen[other]) = (chosen[other], chosen[i]);
        }

        return chosen[..most];
    }

    private static void AddLogPrecisions(TokenDocuments documents, int[] chosen, int n, int[] runs, int different, double[] precisions)
    {
        var references = new Counts[different];
        var own = new int[different];
        var start = 0;
        for (var i = 0; i < chosen.Length; i++)
        {
            var tokens = documents[chosen[i]].Length;
            var ofDocument = runs.AsSpan(start, tokens - n + 1);
            start += tokens;
            Count(ofDocument, own);
            foreach (var run in ofDocument)
            {
                ref var counts = ref references[run];
                var count = own[run];
                counts = count > counts.Max ? new Counts(count, i, counts.Max) : counts with { Second = Math.Max(counts.Second, count) };
                // a repeated n-gram is skipped
                own[run] = 0;
            }
        }

        start = 0;
        for (var i = 0; i < chosen.Length; i++)
        {
            var tokens = documents[chosen[i]].Length;
            var ofDocument = runs.AsSpan(start, tokens - n + 1);
            start += tokens;
            Count(ofDocument, own);
            var matches = 0;
            foreach (var run in ofDocument)
            {
                var counts = references[run];
                matches += Math.Min(own[run], counts.Owner == i ? counts.Second : counts.Max);
                own[run] = 0;
            }

            precisions[i] += Math.Log(Math.Max(matches, NoMatch) / ofDocument.Length);
        }
    }

    /// <summary>Numbers n-grams of n tokens from 0, equal ones alike, given the numbers of those of n - 1: an n-gram is one of them and one more token.</summary>
    private static void Number(TokenDocuments documents, int[] chosen, int n, int[] runs, RunNumbers numbers)
    {
        numbers.Clear();
        var start = 0;
        foreach (var document in chosen)
        {
            var tokens = documents[document];
            for (var i = 0; i + n <= tokens.Length; i++) runs[start + i] = numbers[n == 1 ? 0 : runs[start + i], tokens[i + n - 1]];

            start += tokens.Length;
        }
    }

    private static void Count(ReadOnlySpan<int> runs, int[] counts)
    {
        foreach (var run in runs) counts[run]++;
    }

    /// <summary>Returns the nearest of all other lengths; of two equally near, the shorter.</summary>
    private static int NearestOther(int[] sorted, int length)
    {
        var at = Array.BinarySearch(sorted, length);
        if ((at > 0 && sorted[at - 1] == length) || (at + 1 < sorted.Length && sorted[at + 1] == length)) return length;

        var below = at > 0 ? sorted[at - 1] : (int?)null;
        var above = at + 1 < sorted.Length ? sorted[at + 1] : (int?)null;
        return below is null || (above is not null && above - length < length - below) ? above!.Value : below.Value;
    }
}
