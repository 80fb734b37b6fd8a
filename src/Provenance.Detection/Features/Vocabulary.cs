using System.Numerics;

namespace Provenance.Detection.Features;

/// <summary>
/// The most frequent words of the training data, by rank: words common enough to be style rather than subject, and the rarity of each
/// word of a document. An open-addressing table from a token's hash to its rank.
/// </summary>
internal sealed class Vocabulary
{
    // ranks by slot, Count in a free one; a slot is checked by the rank's hash, and those of frequent words lie close together
    private readonly ushort[] _ranks;
    private readonly uint[] _hashes;
    private readonly int _shift;

    /// <param name="hashes">Token hashes, the most frequent first; at most 65,534.</param>
    /// <exception cref="ProvenanceException">There are too many words, a word occurs twice, or a hash is 0.</exception>
    internal Vocabulary(uint[] hashes)
    {
        if (hashes.Length >= ushort.MaxValue) throw FeatureErrors.VocabularyTooLarge(hashes.Length);
        Hashes = hashes;
        _hashes = [.. hashes, 0];
        // at least half of the slots are free, so that probing ends soon
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, hashes.Length * 2));
        _ranks = new ushort[size];
        Array.Fill(_ranks, (ushort)hashes.Length);
        _shift = 32 - BitOperations.Log2((uint)size);
        for (var rank = 0; rank < hashes.Length; rank++)
        {
            if (hashes[rank] == 0 || RankOf(hashes[rank]) != Count) throw FeatureErrors.VocabularyWord(rank);
            var slot = (int)(hashes[rank] >> _shift);
            while (_ranks[slot] != Count) slot = (slot + 1) & (size - 1);
            _ranks[slot] = (ushort)rank;
        }
    }

    /// <summary>The words' hashes, the most frequent first.</summary>
    internal uint[] Hashes { get; }

    /// <summary>The number of words; also the rank of a word that is not among them.</summary>
    internal int Count => Hashes.Length;

    /// <summary>Returns a word's rank from 0, the most frequent, or <see cref="Count"/> for an unknown word.</summary>
    internal int RankOf(uint hash)
    {
        var ranks = _ranks;
        var hashes = _hashes;
        // hashes are well mixed in their high bits
        var slot = (int)(hash >> _shift);
        int rank = ranks[slot];
        while (hashes[rank] != hash && rank != hashes.Length - 1)
        {
            slot = (slot + 1) & (ranks.Length - 1);
            rank = ranks[slot];
        }

        return rank;
    }
}
