
using Provenance.Text.Tokens;

namespace Provenance.Detection.Features;

/// <summary>
/// N-grams of one to three words and punctuation marks. Pairs have words of the vocabulary only, triples frequent ones only: longer
/// n-grams of rare words belong to one subject, and would only fill the shared table.
/// </summary>
/// <param name="vocabulary">The number of words that have a rank.</param>
internal sealed class WordNgrams(int vocabulary) : INgramFamily
{
    /// <summary>Number of the most frequent words, of which triples are made.</summary>
    internal const int Frequent = 2000;

    private const uint One = 101, Two = 102, Three = 103;

    private readonly int _frequent = Math.Min(Frequent, vocabulary);

    /// <inheritdoc/>
    public string Version => "word-ngrams-2";

    /// <inheritdoc/>
    public int MaxPerToken => 3;

    /// <inheritdoc/>
    public int Write(in TokenView view, ReadOnlySpan<ushort> ranks, Span<uint> output)
    {
        var hashes = view.Hashes;
        var n = 0;
        uint last = 0, pair = 0;
        // a bit per token, the newest lowest: known words, frequent words
        int known = 0, frequent = 0;
        for (var i = 0; i < hashes.Length; i++)
        {
            var word = hashes[i];
            known = (known << 1) | (ranks[i] < vocabulary ? 1 : 0);
            frequent = (frequent << 1) | (ranks[i] < _frequent ? 1 : 0);
            var newPair = Hashing.Combine(last, word);
            // always written, kept only where the words are: that cannot be predicted
            output[n++] = Hashing.Combine(word, One);
            output[n] = Hashing.Combine(newPair, Two);
            n += (known & 0b11) == 0b11 ? 1 : 0;
            output[n] = Hashing.Combine(Hashing.Combine(pair, word), Three);
            n += (frequent & 0b111) == 0b111 ? 1 : 0;
            pair = newPair;
            last = word;
        }

        return n;
    }

    /// <inheritdoc/>
    public int Trace(in TokenView view, ReadOnlySpan<ushort> ranks, Span<NgramSpan> output)
    {
        var n = 0;
        int known = 0, frequent = 0;
        for (var i = 0; i < view.Count; i++)
        {
            known = (known << 1) | (ranks[i] < vocabulary ? 1 : 0);
            frequent = (frequent << 1) | (ranks[i] < _frequent ? 1 : 0);
            output[n++] = new NgramSpan(i, 1);
            if ((known & 0b11) == 0b11) output[n++] = new NgramSpan(i - 1, 2);
            if ((frequent & 0b111) == 0b111) output[n++] = new NgramSpan(i - 2, 3);
        }

        return n;
    }
}
