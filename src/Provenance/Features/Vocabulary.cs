using System.Numerics;

namespace Provenance.Features;

/// <summary>
/// The most frequent words of the training data, by rank: what is common enough to be style rather than subject, and how rare each
/// word of a document is. An open-addressing table from a token's hash to its rank.
/// </summary>
internal sealed class Vocabulary
{
    private readonly uint[] _keys;
    private readonly ushort[] _ranks;
    private readonly int _shift;

    /// <param name="hashes">Token hashes, the most frequent first; at most 65,534.</param>
    /// <exception cref="ProvenanceException">Too many words, a word twice, or the hash 0.</exception>
    internal Vocabulary(uint[] hashes)
    {
        if (hashes.Length >= ushort.MaxValue) throw FeatureErrors.VocabularyTooLarge(hashes.Length);
        Hashes = hashes;
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, hashes.Length * 2));
        _keys = new uint[size];
        _ranks = new ushort[size];
        _shift = 32 - BitOperations.Log2((uint)size);
        for (var rank = 0; rank < hashes.Length; rank++)
        {
            var slot = SlotOf(hashes[rank]);
            if (hashes[rank] == 0 || _keys[slot] == hashes[rank]) throw FeatureErrors.VocabularyWord(rank);
            _keys[slot] = hashes[rank];
            _ranks[slot] = (ushort)rank;
        }
    }

    /// <summary>The words' hashes, the most frequent first.</summary>
    internal uint[] Hashes { get; }

    /// <summary>How many words there are; also the rank of a word that is not among them.</summary>
    internal int Count => Hashes.Length;

    /// <summary>A word's rank from 0, the most frequent, or <see cref="Count"/> where it is unknown.</summary>
    internal int RankOf(uint hash)
    {
        var slot = SlotOf(hash);
        return _keys[slot] == hash && hash != 0 ? _ranks[slot] : Count;
    }

    private int SlotOf(uint hash)
    {
        // hashes are well mixed in their high bits; half the slots are free, so that a probe ends soon
        var slot = (int)(hash >> _shift);
        while (_keys[slot] != hash && _keys[slot] != 0) slot = (slot + 1) & (_keys.Length - 1);
        return slot;
    }
}
