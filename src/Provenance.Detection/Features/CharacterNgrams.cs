using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Provenance.Text.Tokens;

namespace Provenance.Detection.Features;

/// <summary>
/// N-grams of four bytes inside each word and at its ends, with a space for the boundary, three for short words; case-folded. For text
/// without spaces, pairs of characters. The most frequent words are left to <see cref="WordNgrams"/>: their letters add no information.
/// </summary>
/// <param name="vocabulary">The number of words that have a rank; a word without one is never left out.</param>
internal sealed class CharacterNgrams(int vocabulary) : INgramFamily
{
    /// <summary>Maximum number of bytes of a word that are used.</summary>
    private const int LongestWord = 20;

    /// <summary>Number of the most frequent words that are left out.</summary>
    private const int Common = 500;

    private readonly int _common = Math.Min(Common, vocabulary);

    private const uint Other = 301, Pair = 302, Four = 304;

    /// <summary>Makes ASCII letters lower case.</summary>
    private const byte Fold = 0x20;

    /// <summary>Number of bytes read after a word without effect.</summary>
    private const int Beyond = 24;

    /// <inheritdoc/>
    public string Version => "character-ngrams-1";

    /// <inheritdoc/>
    /// <remarks>Fours are written eight at a time, and <see cref="LongestWord"/> is no multiple of it.</remarks>
    public int MaxPerToken => 24;

    /// <inheritdoc/>
    public int Write(in TokenView view, ReadOnlySpan<ushort> ranks, Span<uint> output)
    {
        var n = 0;
        for (var i = 0; i < view.Count; i++)
        {
            if (view.Kinds[i] == TokenKind.Word)
            {
                if (ranks[i] >= _common) n = WriteWord(view.Text, view.Starts[i], Math.Min((int)view.Lengths[i], LongestWord), output, n);
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

    /// <summary>Writes the four-byte n-grams of a word, eight at a time; those of the next word overwrite the excess.</summary>
    /// <param name="text">The text that contains the word.</param>
    /// <param name="start">The word's start.</param>
    /// <param name="length">The number of its bytes to use, 1 to <see cref="LongestWord"/>.</param>
    /// <param name="output">The hashes.</param>
    /// <param name="n">The number of hashes so far.</param>
    /// <returns>The new number of hashes.</returns>
    private static int WriteWord(ReadOnlySpan<byte> text, int start, int length, Span<uint> output, int n)
    {
        // a zero, a boundary, the word, a boundary
        Span<byte> bounded = stackalloc byte[2 + LongestWord + 1 + Beyond];
        bounded[1] = (byte)' ';
        var word = bounded[2..];
        if (start + LongestWord <= text.Length)
        {
            (Vector128.Create(text.Slice(start, 16)) | Vector128.Create((byte)Fold)).CopyTo(word);
            var tail = BinaryPrimitives.ReadUInt32LittleEndian(text[(start + 16)..]) | (Fold * 0x01010101u);
            BinaryPrimitives.WriteUInt32LittleEndian(word[16..], tail);
        }
        else
        {
            for (var j = 0; j < length; j++) word[j] = (byte)(text[start + j] | Fold);
        }

        word[length] = (byte)' ';
        // a word of one letter is too short for four bytes with its boundaries: a zero and three bytes stand in
        var (from, count) = length == 1 ? (0, 1) : (1, length - 1);
        for (var j = 0; j < count; j += 8)
        {
            var fours = Vector256.Create(Fours(bounded[(from + j)..]), Fours(bounded[(from + j + 4)..]));
            Hashing.CombineEach(fours, Four).CopyTo(output[(n + j)..]);
        }

        return n + count;
    }

    /// <summary>Four overlapping runs of four bytes, the first byte of each the highest.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<uint> Fours(ReadOnlySpan<byte> bytes) =>
        Vector128.Shuffle(Vector128.Create(bytes[..16]), Vector128.Create((byte)3, 2, 1, 0, 4, 3, 2, 1, 5, 4, 3, 2, 6, 5, 4, 3)).AsUInt32();
}
