using Provenance.Lineage.Similarity;

namespace Provenance.Curation.Diversity;

/// <summary>
/// Ids for words, from 0 in order of first appearance; shared by collections to compare. Words are defined by
/// <see cref="WordHashes"/>: letters and digits in lower case, without apostrophes. They are identified by 64-bit hashes, about 40 bytes
/// each, and their number is limited: words beyond the limit have no id.
/// </summary>
/// <param name="mostTypes">Maximum number of words.</param>
internal sealed class WordIndex(int mostTypes = WordIndex.DefaultMostTypes)
{
    /// <summary>Default maximum number of words, which takes about 400 MB.</summary>
    internal const int DefaultMostTypes = 10_000_000;

    /// <summary>The id of a word that came after the index was full.</summary>
    internal const int None = -1;

    private readonly Dictionary<ulong, int> _ids = [];
    private readonly List<ulong> _hashes = [];
    private int[] _ordered = [];

    /// <summary>The number of words with ids.</summary>
    internal int Count => _hashes.Count;

    /// <summary>Returns the ids in an order that does not depend on that of documents.</summary>
    internal int[] Ordered()
    {
        if (_ordered.Length != Count)
        {
            var hashes = _hashes.ToArray();
            _ordered = [.. Enumerable.Range(0, hashes.Length)];
            Array.Sort(hashes, _ordered);
        }

        return _ordered;
    }

    /// <summary>Returns the id of a word, assigning a new one if needed.</summary>
    internal int IdOf(ulong word)
    {
        if (!_ids.TryGetValue(word, out var id))
        {
            if (Count == mostTypes) return None;

            id = Count;
            _ids.Add(word, id);
            _hashes.Add(word);
        }

        return id;
    }
}
