
using Provenance.Text.Tokens;

namespace Provenance.Detection.Features;

/// <summary>Turns segments of text into numbers: ranks, distinct n-grams and dense features. Owns its buffers; one per thread.</summary>
internal sealed class FeatureExtractor
{
    private readonly Vocabulary _vocabulary;
    private readonly DistinctFeatures _distinct = new();
    private readonly SurprisalFeatures _surprisal = new();
    private uint[] _ngrams = [];
    private ushort[] _ranks = new ushort[1024];

    /// <param name="vocabulary">The vocabulary that gives ranks.</param>
    internal FeatureExtractor(Vocabulary vocabulary)
    {
        _vocabulary = vocabulary;
        Schema = FeatureSchema.Create(vocabulary.Count);
    }

    internal FeatureSchema Schema { get; }

    /// <summary>Starts to measure a segment's surprise; <see cref="WriteSurprisal"/> must follow for the same segment.</summary>
    internal void PrepareSurprisal(NgramCounts counts, in TokenView view, ReadOnlySpan<ushort> ranks) =>
        _surprisal.Prepare(counts, counts.LevelsByRank(_vocabulary), view, ranks);

    /// <summary>Writes a segment's surprise into its columns of a row; returns what its predictability adds to the score.</summary>
    internal float WriteSurprisal(NgramCounts counts, in TokenView view, Span<float> row) =>
        _surprisal.Write(counts, view, row[Schema.SurprisalColumns]);

    /// <summary>Returns the rank of each token of a segment, valid until the next call.</summary>
    internal ReadOnlySpan<ushort> Ranks(in TokenView view)
    {
        if (_ranks.Length < view.Count) _ranks = new ushort[Math.Max(view.Count, _ranks.Length * 2)];
        for (var i = 0; i < view.Count; i++) _ranks[i] = (ushort)_vocabulary.RankOf(view.Hashes[i]);
        return _ranks.AsSpan(0, view.Count);
    }

    /// <summary>Returns the buckets of the distinct n-grams of a segment, in order of first appearance, valid until the next call.</summary>
    /// <param name="family">Index of the n-gram family.</param>
    /// <param name="view">The segment.</param>
    /// <param name="ranks">The ranks of its tokens.</param>
    /// <param name="buckets">The number of buckets, a power of two.</param>
    /// <param name="weights">Empty, or the weights of the n-grams, for prefetching.</param>
    internal ReadOnlySpan<uint> Ngrams(int family, in TokenView view, ReadOnlySpan<ushort> ranks, int buckets, ReadOnlySpan<sbyte> weights = default)
    {
        var ngrams = Schema.Ngrams[family];
        var room = ngrams.MaxPerToken * view.Count;
        if (_ngrams.Length < room) _ngrams = new uint[Math.Max(room, _ngrams.Length * 2)];
        var found = _ngrams.AsSpan(0, ngrams.Write(view, ranks, _ngrams));
        return found[.._distinct.Compact(found, weights, (uint)buckets - 1)];
    }
}
