namespace Provenance.Collapse.Corpus;

/// <summary>
/// A sample of documents with a given number of words, from any number of documents, with only the sample in memory: the documents with the smallest keys, so that
/// neither order nor repetition has an effect. Among documents with one identity the one with the smallest key counts.
/// </summary>
/// <param name="words">Minimum number of words.</param>
internal sealed class TextReservoir(long words)
{
    private readonly PriorityQueue<(LabText Text, ulong Identity), ulong> _greatestFirst = new(Comparer<ulong>.Create((a, b) => b.CompareTo(a)));
    private readonly Dictionary<ulong, LabText> _byIdentity = [];

    /// <summary>Number of words of the kept documents.</summary>
    internal long Kept { get; private set; }

    /// <summary>Number of words of all documents, including those that were skipped because of their key.</summary>
    internal long Seen { get; private set; }

    /// <summary>Returns true if a document would be kept; counts its words in any case.</summary>
    internal bool Wants(ulong key, ulong identity, int count)
    {
        Seen += count;
        return _byIdentity.TryGetValue(identity, out var same) ? key < same.Key : Kept < words || key < _greatestFirst.Peek().Text.Key;
    }

    internal void Add(LabText text, ulong identity)
    {
        if (_byIdentity.Remove(identity, out var same))
        {
            _greatestFirst.Remove((same, identity), out _, out _);
            Kept -= same.Words;
        }

        _greatestFirst.Enqueue((text, identity), text.Key);
        _byIdentity.Add(identity, text);
        Kept += text.Words;
        while (Kept - _greatestFirst.Peek().Text.Words >= words)
        {
            var last = _greatestFirst.Dequeue();
            _byIdentity.Remove(last.Identity);
            Kept -= last.Text.Words;
        }
    }

    /// <summary>Returns the kept texts, in the order of the keys.</summary>
    internal LabText[] Texts() => [.. _greatestFirst.UnorderedItems.Select(item => item.Element.Text).OrderBy(text => text.Key)];
}
