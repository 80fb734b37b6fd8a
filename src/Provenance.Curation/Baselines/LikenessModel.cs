using Provenance.Documents.Statistics;

namespace Provenance.Curation.Baselines;

/// <summary>
/// Importance weights of data selection by importance resampling (Xie et al., NeurIPS 2023): the likelihood ratio of a document's words and word
/// pairs between the human reference and the pool, both as frequencies of hashed buckets. Counts are exact, so they do not depend on the
/// order of documents or on threads.
/// </summary>
internal sealed class LikenessModel
{
    /// <summary>The number of buckets, as in the paper.</summary>
    internal const int Buckets = 10_000;

    private const ulong OneWord = 1, TwoWords = 2;

    private readonly long[] _reference = new long[Buckets];
    private readonly long[] _pool = new long[Buckets];
    private double[]? _ratios;

    /// <summary>Counts a document of the reference or of the pool; safe from any thread.</summary>
    internal void Count(ReadOnlySpan<ulong> words, bool reference)
    {
        var counts = reference ? _reference : _pool;
        for (var i = 0; i < words.Length; i++)
        {
            Interlocked.Increment(ref counts[Bucket(OneWord, words[i])]);
            if (i > 0) Interlocked.Increment(ref counts[Bucket(TwoWords, Pair(words[i - 1], words[i]))]);
        }
    }

    /// <summary>Ends counting.</summary>
    internal void Finish()
    {
        // one is added to each bucket, so that no bucket is impossible
        double reference = _reference.Sum() + Buckets, pool = _pool.Sum() + Buckets;
        _ratios = [.. Enumerable.Range(0, Buckets).Select(i => Math.Log((_reference[i] + 1) / reference) - Math.Log((_pool[i] + 1) / pool))];
    }

    /// <summary>Returns the log-ratio of likelihoods, summed over words and pairs; 0 for a text without words.</summary>
    internal float LogRatio(ReadOnlySpan<ulong> words)
    {
        var ratios = _ratios!;
        var sum = 0.0;
        for (var i = 0; i < words.Length; i++)
        {
            sum += ratios[Bucket(OneWord, words[i])];
            sum += i > 0 ? ratios[Bucket(TwoWords, Pair(words[i - 1], words[i]))] : 0;
        }

        return (float)sum;
    }

    private static int Bucket(ulong kind, ulong word) => (int)(SplitMix64.At(kind, 0, word) % Buckets);

    private static ulong Pair(ulong first, ulong second) => SplitMix64.At(first, TwoWords, second);
}
