using Provenance.Text;

namespace Provenance.Features;

/// <summary>
/// Four bytes in a row inside each word and at its ends, with a space for the boundary, three for short words; case-folded. For text
/// without spaces, pairs of characters. The most frequent words are left to <see cref="WordNgrams"/>: their letters say no more than they do.
/// </summary>
/// <param name="vocabulary">How many words have a rank; a word that has none is never left out.</param>
internal sealed class CharacterNgrams(int vocabulary) : INgramFamily
{
    /// <summary>Bytes of a word that are looked at.</summary>
    private const int LongestWord = 20;

    /// <summary>So many of the most frequent words are left out.</summary>
    private const int Common = 500;

    private readonly int _common = Math.Min(Common, vocabulary);

    private const uint Other = 301, Pair = 302, Four = 304;

    /// <inheritdoc/>
    public string Version => "character-ngrams-1";

    /// <inheritdoc/>
    public int MostPerToken => LongestWord;

    /// <inheritdoc/>
    public int Write(in TokenView view, ReadOnlySpan<ushort> ranks, Span<uint> output)
    {
        var n = 0;
        for (var i = 0; i < view.Count; i++)
        {
            if (view.Kinds[i] == TokenKind.Word)
            {
                if (ranks[i] >= _common) n = WriteWord(view.Text.Slice(view.Starts[i], Math.Min((int)view.Lengths[i], LongestWord)), output, n);
                continue;
            }

            output[n++] = Hashing.Combine(view.Hashes[i], Other);
            if (i > 0 && view.Kinds[i] == TokenKind.Ideograph) output[n++] = Hashing.Combine(Hashing.Combine(view.Hashes[i - 1], view.Hashes[i]), Pair);
        }

        return n;
    }

    /// <inheritdoc/>
    public int Trace(in TokenView view, ReadOnlySpan<ushort> ranks, Span<NgramSpan> output)
    {
        var n = 0;
        for (var i = 0; i < view.Count; i++)
        {
            if (view.Kinds[i] == TokenKind.Word)
            {
                // fours of a word with its two boundaries, and one for a word that has none
                var fours = ranks[i] >= _common ? Math.Max(1, Math.Min((int)view.Lengths[i], LongestWord) - 1) : 0;
                output.Slice(n, fours).Fill(new NgramSpan(i, 1));
                n += fours;
                continue;
            }

            output[n++] = new NgramSpan(i, 1);
            if (i > 0 && view.Kinds[i] == TokenKind.Ideograph) output[n++] = new NgramSpan(i - 1, 2);
        }

        return n;
    }

    private static int WriteWord(ReadOnlySpan<byte> word, Span<uint> output, int n)
    {
        // the last four bytes seen, the newest lowest; starts with the boundary
        uint seen = ' ';
        for (var j = 0; j <= word.Length; j++)
        {
            seen = (seen << 8) | (j == word.Length ? (byte)' ' : (byte)(word[j] | 0x20));
            // a word of one or two letters has no four bytes with its boundaries before its last step
            if (j >= 2 || j == word.Length) output[n++] = Hashing.Combine(seen, Four);
        }

        return n;
    }
}
