using Provenance.Text;

namespace Provenance.Features;

/// <summary>Words and punctuation, alone, in pairs and in triples.</summary>
internal sealed class WordNgrams : INgramFamily
{
    private const uint One = 101, Two = 102, Three = 103;

    /// <inheritdoc/>
    public string Version => "word-ngrams-1";

    /// <inheritdoc/>
    public int MostPerToken => 3;

    /// <inheritdoc/>
    public int Write(in TokenView view, ReadOnlySpan<ushort> ranks, Span<uint> output)
    {
        var hashes = view.Hashes;
        var n = 0;
        uint last = 0, pair = 0;
        for (var i = 0; i < hashes.Length; i++)
        {
            var word = hashes[i];
            output[n++] = Hashing.Combine(word, One);
            if (i > 0)
            {
                var newPair = Hashing.Combine(last, word);
                output[n++] = Hashing.Combine(newPair, Two);
                if (i > 1) output[n++] = Hashing.Combine(Hashing.Combine(pair, word), Three);
                pair = newPair;
            }

            last = word;
        }

        return n;
    }

    /// <inheritdoc/>
    public int Trace(in TokenView view, ReadOnlySpan<ushort> ranks, Span<NgramSpan> output)
    {
        var n = 0;
        for (var i = 0; i < view.Count; i++)
        {
            for (var length = 1; length <= Math.Min(i + 1, MostPerToken); length++) output[n++] = new NgramSpan(i + 1 - length, length);
        }

        return n;
    }
}
