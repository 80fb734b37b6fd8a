using Provenance.Documents.Statistics;

namespace Provenance.Curation.Diversity;

/// <summary>
/// A sample of a collection that is streamed, of bounded size and the same in whatever order documents come: those whose seeded hashes
/// are lowest, just as many as are needed for a number of documents and a number of words.
/// </summary>
/// <param name="seed">Of the hashes.</param>
/// <param name="documents">At least so many, if there are.</param>
/// <param name="words">At least so many, if there are.</param>
internal sealed class DocumentSample(ulong seed, int documents, int words)
{
    // the highest first
    private readonly PriorityQueue<SampledDocument, ulong> _kept = new(Comparer<ulong>.Create((a, b) => b.CompareTo(a)));
    private long _words;

    /// <summary>Returns true if a document with this hash would be kept: most need not be copied.</summary>
    internal bool Wants(ulong hash) => !IsFull || Rank(hash) < Highest;

    /// <summary>Offers a document.</summary>
    /// <param name="hash">Of its content.</param>
    /// <param name="tokens">One or more ids.</param>
    /// <param name="text">Its text, or nothing.</param>
    internal void Add(ulong hash, ReadOnlySpan<int> tokens, ReadOnlySpan<byte> text)
    {
        if (!Wants(hash)) return;

        _kept.Enqueue(new SampledDocument(tokens.ToArray(), text.ToArray()), Rank(hash));
        _words += tokens.Length;
        while (_kept.Count > documents && _words - _kept.Peek().Tokens.Length >= words) _words -= _kept.Dequeue().Tokens.Length;
    }

    /// <summary>The sample in the order of its hashes.</summary>
    internal IEnumerable<SampledDocument> Ordered() =>
        _kept.UnorderedItems.OrderBy(item => item.Priority).ThenBy(item => item.Element.Tokens.Length).Select(item => item.Element);

    private bool IsFull => _kept.Count >= documents && _words >= words;

    private ulong Highest => _kept.TryPeek(out _, out var rank) ? rank : ulong.MaxValue;

    private ulong Rank(ulong hash) => SplitMix64.At(seed, 0, hash);
}

/// <summary>A document of a <see cref="DocumentSample"/>.</summary>
/// <param name="Tokens">Ids.</param>
/// <param name="Text">UTF-8; may be empty.</param>
internal sealed record SampledDocument(int[] Tokens, byte[] Text);
