using Provenance.Documents.Text;

namespace Provenance.Detection.Features;

/// <summary>
/// Turns stretches of text into numbers: ranks, distinct n-grams and dense features. Owns all the buffers for it; one a thread.
/// </summary>
internal sealed class FeatureExtractor
{
    private readonly Vocabulary _vocabulary;
    private readonly DistinctFeatures _distinct = new();
    private readonly SurprisalFeatures _surprisal = new();
    private uint[] _ngrams = [];
    private ushort[] _ranks = new ushort[1024];

    /// <param name="vocabulary">Whose ranks the features use.</param>
    internal FeatureExtractor(Vocabulary vocabulary)
    {
        _vocabulary = vocabulary;
        Schema = FeatureSchema.Create(vocabulary.Count);
    }

    internal FeatureSchema Schema { get; }

    /// <summary>Starts on a stretch's surprise; <see cref="WriteSurprisal"/> must follow for the same stretch.</summary>
    internal void PrepareSurprisal(NgramCounts counts, in TokenView view, ReadOnlySpan<ushort> ranks) =>
        _surprisal.Prepare(counts, counts.LevelsByRank(_vocabulary), view, ranks);

    /// <summary>Writes how surprising a stretch is into its columns of a row.</summary>
    internal void WriteSurprisal(NgramCounts counts, in TokenView view, Span<float> row) =>
        _surprisal.Write(counts, view, row[Schema.SurprisalColumns]);

    /// <summary>The rank of each token of a stretch, valid until the next call.</summary>
    internal ReadOnlySpan<ushort> Ranks(in TokenView view)
    {
        if (_ranks.Length < view.Count) _ranks = new ushort[Math.Max(view.Count, _ranks.Length * 2)];
        for (var i = 0; i < view.Count; i++) _ranks[i] = (ushort)_vocabulary.RankOf(view.Hashes[i]);
        return _ranks.AsSpan(0, view.Count);
    }

    /// <summary>The buckets of the distinct n-grams of a stretch, in order of first appearance, valid until the next call.</summary>
    /// <param name="family">Index of the n-gram family.</param>
    /// <param name="view">The stretch.</param>
    /// <param name="ranks">Of its tokens.</param>
    /// <param name="buckets">A power of two.</param>
    /// <param name="weights">Empty, or the weights that the n-grams will be given: asked for ahead.</param>
    internal ReadOnlySpan<uint> Ngrams(int family, in TokenView view, ReadOnlySpan<ushort> ranks, int buckets, ReadOnlySpan<sbyte> weights = default)
    {
        var ngrams = Schema.Ngrams[family];
        var room = ngrams.MaxPerToken * view.Count;
        if (_ngrams.Length < room) _ngrams = new uint[Math.Max(room, _ngrams.Length * 2)];
        var found = _ngrams.AsSpan(0, ngrams.Write(view, ranks, _ngrams));
        return found[.._distinct.Compact(found, weights, (uint)buckets - 1)];
    }
}
