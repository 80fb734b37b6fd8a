using Provenance.Curation.Diversity;

namespace Provenance.Curation.Baselines;

/// <summary>The rare words of a reference, numbered from 0: those that it has one to five times, at the size of the set at most.</summary>
internal sealed class TailWords
{
    private readonly Dictionary<ulong, int> _numbers = [];

    /// <param name="reference">Its words.</param>
    /// <param name="setWords">Words of the set: of a reference that is larger, as many are drawn.</param>
    /// <param name="seed">Of the draw.</param>
    internal TailWords(WordCounts reference, long setWords, ulong seed)
    {
        var (words, counts) = reference.Ordered();
        if (TailDiversity.Total(counts) > setWords) counts = TailDiversity.Thin(counts, setWords, seed);

        for (var i = 0; i < words.Length; i++)
        {
            if (TailDiversity.IsTail(counts[i])) _numbers.Add(words[i], _numbers.Count);
        }
    }

    internal int Count => _numbers.Count;

    /// <summary>A word's number; -1 where it is none of them.</summary>
    internal int Find(ulong word) => _numbers.GetValueOrDefault(word, -1);
}
