using Provenance.Lineage.Similarity;

namespace Provenance.Curation.Diversity;

/// <summary>
/// Ids for words, from 0 in order of first appearance; shared by collections that are to be compared. Words are as
/// <see cref="WordHashes"/> has them: letters and digits in lower case, without apostrophes. They are known by 64-bit hashes, about 40 bytes
/// each, and there are never more than a limit: words beyond it have no id.
/// </summary>
/// <param name="mostTypes">The limit.</param>
internal sealed class WordIndex(int mostTypes = WordIndex.DefaultMostTypes)
{
    /// <summary>About 400 MB.</summary>
    internal const int DefaultMostTypes = 10_000_000;

    /// <summary>The id of a word that came when the index was full.</summary>
    internal const int None = -1;

    private readonly Dictionary<ulong, int> _ids = [];
    private readonly List<ulong> _hashes = [];
    private int[] _ordered = [];

    /// <summary>The number of words with ids.</summary>
    internal int Count => _hashes.Count;

    /// <summary>The ids in an order that does not depend on that of documents.</summary>
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

    /// <summary>The id of a word, which it gets if it has none.</summary>
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
