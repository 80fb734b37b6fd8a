using System.Runtime.Intrinsics;
using Provenance.Text.Tokens;

namespace Provenance.Detection.Features;

/// <summary>
/// Surprise of each word under a small language model of human text and one of machine text, and its course along the
/// text: mean, spread, skew, steps and memory (after DivEye, Basani and Chen 2025), and the mean log-likelihood ratio. The models
/// are trigrams, each order smoothed towards the one below with a Dirichlet prior.
/// </summary>
internal sealed class SurprisalFeatures
{
    /// <summary>Upper edges of the histogram of surprise, in nats.</summary>
    private static readonly float[] Edges = [1f, 3f, 5.5f, 8.5f];

    private static readonly string[] NameTable =
    [
        "ratio", "ratio.deviation", "ratio.autocorrelation", "ratio.words", "ratio.pairs", "surprise.human", "surprise.human.deviation",
        "surprise.machine", "surprise.machine.deviation", "surprise", "surprise.deviation", "surprise.skew", "surprise.autocorrelation",
        "surprise.step", "surprise.1", "surprise.3", "surprise.5", "surprise.8", "surprise.more", "pairs.new", "triples.new",
        "pairs.new.human", "triples.new.human",
    ];

    /// <summary>Name and version, as of a feature family.</summary>
    internal const string Version = "surprisal-1";

    /// <summary>The name of each number.</summary>
    internal static ReadOnlySpan<string> Names => NameTable;

    private uint[] _ngrams = [];
    private ushort[] _levels = [];
    private readonly TokenSurprise _surprise = new();
    private Vector128<float> _expected;

    /// <summary>Hashes the n-grams of a segment and prefetches their counts for <see cref="Write"/>.</summary>
    /// <param name="counts">The counts of both models.</param>
    /// <param name="words">The levels of words by rank, from <see cref="NgramCounts.LevelsByRank"/>.</param>
    /// <param name="view">The segment.</param>
    /// <param name="ranks">The ranks of its tokens.</param>
    internal void Prepare(NgramCounts counts, ReadOnlySpan<ushort> words, in TokenView view, ReadOnlySpan<ushort> ranks)
    {
        var n = view.Count;
        if (n < 2) return;
        EnsureCapacity(n);
        Hash(view.Hashes);
        for (var i = 0; i < n; i++) _levels[i] = words[ranks[i]];
        counts.Prefetch(_ngrams.AsSpan(0, 2 * n));
        if (counts.Expected is { } expected) _expected = expected.Sum(ranks);
    }

    /// <summary>Writes one number per name for the segment that was prepared last; NaN where there are fewer than two tokens.</summary>
    /// <returns>What the segment's predictability adds to its score: see <see cref="ContextMoments"/>; 0 where it has none.</returns>
    internal float Write(NgramCounts counts, in TokenView view, Span<float> output)
    {
        output.Fill(float.NaN);
        var n = view.Count;
        if (n < 2) return 0;
        var levels = _levels.AsSpan();
        counts.Find(_ngrams.AsSpan(0, n), levels[..n], levels.Slice(n, n));
        counts.Find(_ngrams.AsSpan(n, n), levels.Slice(n, n), levels.Slice(2 * n, n));
        var (human, machine) = _surprise.Measure(counts, _levels.AsSpan(0, 3 * n));
        var ratio = Series.Compute(_surprise.Ratio);
        output[0] = ratio.Mean;
        output[1] = ratio.Deviation;
        output[2] = ratio.Autocorrelation;
        output[3] = machine.Words - human.Words;
        output[4] = machine.Pairs - human.Pairs;
        output[5] = human.Mean;
        output[6] = human.Deviation;
        output[7] = machine.Mean;
        output[8] = machine.Deviation;
        var shape = Series.Compute(_surprise.Mixture);
        output[9] = shape.Mean;
        output[10] = shape.Deviation;
        output[11] = shape.Skew;
        output[12] = shape.Autocorrelation;
        output[13] = shape.Step;
        WriteHistogram(_surprise.Mixture, output.Slice(14, 5));
        var pairs = _levels.AsSpan(n + 1, n - 1);
        var triples = _levels.AsSpan((2 * n) + 2, n - 2);
        output[19] = pairs.Count((ushort)0) / (float)n;
        output[20] = triples.Count((ushort)0) / (float)n;
        output[21] = NotHuman(pairs) / (float)n;
        output[22] = NotHuman(triples) / (float)n;
        return counts.Expected?.Term(_expected, n, human.Pairs) ?? 0;
    }

    private static int NotHuman(ReadOnlySpan<ushort> levels)
    {
        var count = 0;
        foreach (var level in levels) count += (level & 0xFF) == 0 ? 1 : 0;
        return count;
    }

    /// <summary>Computes the keys of pairs, then of triples; 0 where there is none.</summary>
    private void Hash(ReadOnlySpan<uint> words)
    {
        var n = words.Length;
        var bigrams = _ngrams.AsSpan(0, n);
        var trigrams = _ngrams.AsSpan(n, n);
        bigrams[0] = trigrams[0] = trigrams[1] = 0;
        uint last = 0, pair = 0;
        for (var i = 0; i < n; i++)
        {
            var word = words[i];
            if (i > 1) trigrams[i] = NgramHash.Trigram(pair, word);
            if (i > 0)
            {
                pair = Hashing.Combine(last, word);
                bigrams[i] = NgramHash.Bigram(pair);
            }

            last = word;
        }
    }

    private void EnsureCapacity(int n)
    {
        if (_ngrams.Length >= 2 * n) return;
        var size = Math.Max(n, _ngrams.Length);
        _ngrams = new uint[2 * size];
        _levels = new ushort[3 * size];
    }

    private static void WriteHistogram(ReadOnlySpan<float> surprise, Span<float> output)
    {
        var share = 1f / surprise.Length;
        var above = surprise.Length;
        for (var bin = 0; bin < Edges.Length; bin++)
        {
            var next = Histogram.CountFrom(surprise, Edges[bin]);
            output[bin] = (above - next) * share;
            above = next;
        }

        output[Edges.Length] = above * share;
    }
}
