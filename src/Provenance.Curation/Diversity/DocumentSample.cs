using Provenance.Documents.Statistics;

namespace Provenance.Curation.Diversity;

/// <summary>
/// A sample of a streamed collection, of bounded size and independent of the order of documents: those with the lowest seeded
/// hashes, as many as are needed for a number of documents and a number of words.
/// </summary>
/// <param name="seed">The seed of the hashes.</param>
/// <param name="documents">Minimum number of documents, if there are as many.</param>
/// <param name="words">Minimum number of words, if there are as many.</param>
internal sealed class DocumentSample(ulong seed, int documents, int words)
{
    // the highest rank first
    private readonly PriorityQueue<SampledDocument, ulong> _kept = new(Comparer<ulong>.Create((a, b) => b.CompareTo(a)));
    private long _words;

    /// <summary>Returns true if a document with this hash would be kept: most need not be copied.</summary>
    internal bool Wants(ulong hash) => !IsFull || Rank(hash) < Highest;

    /// <summary>Offers a document.</summary>
    /// <param name="hash">A hash of its content.</param>
    /// <param name="tokens">One or more ids.</param>
    /// <param name="text">Its text, or empty.</param>
    internal void Add(ulong hash, ReadOnlySpan<int> tokens, ReadOnlySpan<byte> text)
    {
        if (!Wants(hash)) return;

        _kept.Enqueue(new SampledDocument(tokens.ToArray(), text.ToArray()), Rank(hash));
        _words += tokens.Length;
        while (_kept.Count > documents && _words - _kept.Peek().Tokens.Length >= words) _words -= _kept.Dequeue().Tokens.Length;
    }

    /// <summary>Returns the sample in the order of its hashes.</summary>
    internal IEnumerable<SampledDocument> Ordered() =>
        _kept.UnorderedItems.OrderBy(item => item.Priority).ThenBy(item => item.Element.Tokens.Length).Select(item => item.Element);

    private bool IsFull => _kept.Count >= documents && _words >= words;

    private ulong Highest => _kept.TryPeek(out _, out var rank) ? rank : ulong.MaxValue;

    private ulong Rank(ulong hash) => SplitMix64.At(seed, 0, hash);
}

/// <summary>A document of a <see cref="DocumentSample"/>.</summary>
/// <param name="Tokens">Token ids.</param>
/// <param name="Text">UTF-8; may be empty.</param>
internal sealed record SampledDocument(int[] Tokens, byte[] Text);
