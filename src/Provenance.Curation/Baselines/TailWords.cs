using Provenance.Curation.Diversity;

namespace Provenance.Curation.Baselines;

/// <summary>The rare words of a reference, numbered from 0: those with a count of one to five after sampling to at most the size of the training set.</summary>
internal sealed class TailWords
{
    private readonly Dictionary<ulong, int> _numbers = [];

    /// <param name="reference">The reference's words.</param>
    /// <param name="setWords">Number of words of the training set; a larger reference is sampled down to it.</param>
    /// <param name="seed">The seed of the sampling.</param>
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

    /// <summary>Returns a word's number, or -1 if it is not rare.</summary>
    internal int Find(ulong word) => _numbers.GetValueOrDefault(word, -1);
}
