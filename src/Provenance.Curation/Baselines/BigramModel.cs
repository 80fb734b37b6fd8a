using Provenance.Documents.Statistics;

namespace Provenance.Curation.Baselines;

/// <summary>
/// Perplexity of documents under word bigrams of a human reference, with a Dirichlet prior of single words (MacKay and Peto, "A hierarchical
/// Dirichlet language model", 1995). The reference is halved by its texts' hashes, and each half is measured by the other, because a text is no
/// surprise to itself. Counts are exact and hashed, so they do not depend on the order of documents or on threads, and take 42 MB.
/// </summary>
internal sealed class BigramModel
{
    private const int Halves = 2;
    private const int WordBits = 20, PairBits = 22;

    /// <summary>Weight of the prior, in words of a context.</summary>
    private const double PriorWords = 100;

    /// <summary>The count assigned to a bucket without words, so that none is impossible.</summary>
    private const double Unseen = 0.1;

    private readonly int[][] _words = [new int[1 << WordBits], new int[1 << WordBits]];
    private readonly int[][] _pairs = [new int[1 << PairBits], new int[1 << PairBits]];
    private readonly long[] _totals = new long[Halves];

    /// <summary>Returns the half that a text belongs to.</summary>
    internal static int HalfOf(ulong textHash) => (int)(textHash % Halves);

    /// <summary>Counts a document of the reference; safe from any thread.</summary>
    internal void Count(ReadOnlySpan<ulong> words, int half)
    {
        var context = 0UL;
        foreach (var word in words)
        {
            Interlocked.Increment(ref _words[half][Bucket(word, WordBits)]);
            Interlocked.Increment(ref _pairs[half][Bucket(SplitMix64.At(context, 0, word), PairBits)]);
            context = word;
        }

        Interlocked.Add(ref _totals[half], words.Length);
    }

    /// <summary>Returns the perplexity of a document that belongs to a half, by the other half; NaN for a text without words.</summary>
    internal float Perplexity(ReadOnlySpan<ulong> words, int half)
    {
        var (counts, pairs, total) = (_words[1 - half], _pairs[1 - half], _totals[1 - half]);
        var context = 0UL;
        var bits = 0.0;
        foreach (var word in words)
        {
            var prior = (counts[Bucket(word, WordBits)] + Unseen) / (total + (Unseen * (1 << WordBits)));
            var pair = pairs[Bucket(SplitMix64.At(context, 0, word), PairBits)];
            // the first word of a text has no context: only its prior counts
            var seen = context == 0 ? 0 : counts[Bucket(context, WordBits)];
            bits -= Math.Log2(((context == 0 ? 0 : pair) + (PriorWords * prior)) / (seen + PriorWords));
            context = word;
        }

        return words.IsEmpty ? float.NaN : (float)Math.Pow(2, bits / words.Length);
    }

    private static int Bucket(ulong word, int bits) => (int)(word * 0x9E3779B97F4A7C15 >> (64 - bits));
}
