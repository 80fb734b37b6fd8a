namespace Provenance.Curation.Baselines;

/// <summary>Counts of each word; one for each thread, added up at the end.</summary>
internal sealed class WordCounts
{
    /// <summary>Maximum number of words, the same as an index of words has. Later words are left out.</summary>
    private const int Max = Diversity.WordIndex.DefaultMostTypes;

    private readonly Dictionary<ulong, long> _counts = [];

    internal void Add(ReadOnlySpan<ulong> words)
    {
        foreach (var word in words) Add(word, 1);
    }

    internal void Add(WordCounts other)
    {
        foreach (var (word, count) in other._counts)
        {
            Add(word, count);
        }
    }

    /// <summary>Returns words with their counts, in an order that does not depend on that of documents.</summary>
    internal (ulong[] Words, long[] Counts) Ordered()
    {
        var words = _counts.Keys.ToArray();
        Array.Sort(words);
        return (words, Array.ConvertAll(words, word => _counts[word]));
    }

    private void Add(ulong word, long times)
    {
        ref var count = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrNullRef(_counts, word);
        if (!System.Runtime.CompilerServices.Unsafe.IsNullRef(ref count))
        {
            count += times;
        }
        else if (_counts.Count < Max)
        {
            _counts.Add(word, times);
        }
    }
}
