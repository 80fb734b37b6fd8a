namespace Provenance.Collapse.Corpus;

/// <summary>
/// As many documents as have a number of words, drawn from any number of them, in memory for just those: the ones with the smallest keys, so that
/// neither order nor repetition of documents decides.
/// </summary>
/// <param name="words">Words to have at least.</param>
internal sealed class TextReservoir(long words)
{
    private readonly PriorityQueue<LabText, ulong> _greatestFirst = new(Comparer<ulong>.Create((a, b) => b.CompareTo(a)));
    private readonly HashSet<ulong> _keys = [];

    /// <summary>Words of the documents that are kept.</summary>
    internal long Kept { get; private set; }

    /// <summary>Words of all documents that came, also of those that were not asked for because their key is too great.</summary>
    internal long Seen { get; private set; }

    /// <summary>Whether a document would be kept; counts its words in any case.</summary>
    internal bool Wants(ulong key, int count)
    {
        Seen += count;
        return (Kept < words || key < _greatestFirst.Peek().Key) && !_keys.Contains(key);
    }

    internal void Add(LabText text)
    {
        _greatestFirst.Enqueue(text, text.Key);
        _keys.Add(text.Key);
        Kept += text.Words;
        while (Kept - _greatestFirst.Peek().Words >= words)
        {
            var last = _greatestFirst.Dequeue();
            _keys.Remove(last.Key);
            Kept -= last.Words;
        }
    }

    /// <summary>What was kept, in the order of the keys.</summary>
    internal LabText[] Texts() => [.. _greatestFirst.UnorderedItems.Select(item => item.Element).OrderBy(text => text.Key)];
}
