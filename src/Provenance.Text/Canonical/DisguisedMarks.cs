using System.Globalization;
using System.Numerics;
using System.Text;

namespace Provenance.Text.Canonical;

/// <summary>
/// Marks put on English letters to hide the words: "thẹ", "öf". A kind of mark is taken off if it stands on English function words as often as only English
/// can have them: in the languages that write the mark, stripped words are not "the", "of" and "with".
/// </summary>
internal static class DisguisedMarks
{
    /// <summary>Number of words with marks that decide.</summary>
    private const int Horizon = 128;

    /// <summary>Number of words with marks after which a text without any function word among them is given up: of English words, a third are.</summary>
    private const int MinHorizon = 24;

    /// <summary>Maximum length of a function word with its marks, in bytes.</summary>
    private const int LongestBytes = 12;

    private const int LongestFunctionWord = 6;
    private const int MinWords = 3;

    /// <summary>Minimum share of function words among the words with a mark, as one in so many.</summary>
    private const int MinShare = 8;

    private const int First = 0xC0;
    private const int End = 0x1F00;

    /// <summary>Base letter (bits 0 to 7) and number of the mark, from 1 (bits 8 and up), of the Latin letters with one mark; 0 for all others.</summary>
    private static readonly ushort[] Table = Build();

    /// <summary>Words that no language writes with one of these marks but rarely; short ones such as "be" and "no" are left out for that reason.</summary>
    private static readonly string[] Words =
    [
        "the", "of", "and", "to", "in", "that", "is", "was", "for", "it", "with", "as", "his", "on", "are", "at", "from", "this", "which", "they", "have", "you", "not", "had",
        "were", "their", "been", "would", "there", "what", "will", "has", "more", "when", "who", "can", "all", "one", "but", "its", "your", "our", "these", "than", "into", "some",
        "could", "time", "other", "about", "only", "also", "then", "them", "people", "many", "how", "out", "like", "because", "most", "should",
    ];

    /// <summary>The same words, each packed into a number: a byte a letter.</summary>
    private static readonly ulong[] Packed = Pack();

    private const int Marks = 25;

    /// <summary>The first bytes of the letters in the table.</summary>
    private static readonly System.Buffers.SearchValues<byte> FirstBytes = System.Buffers.SearchValues.Create([0xC3, 0xC4, 0xC5, 0xC6, 0xC7, 0xC8, 0xC9, 0xE1]);

    /// <summary>Takes the marks off.</summary>
    /// <returns>False if they belong to the words; then <paramref name="to"/> is not to be used.</returns>
    internal static bool Remove(ReadOnlySpan<byte> text, Rewrite to, ref AnomalyCounts anomalies)
    {
        var disguises = Find(text);
        if (disguises == 0) return false;
        var copied = 0;
        Span<byte> letter = stackalloc byte[1];
        for (var i = 0; i < text.Length;)
        {
            var (plain, mark, size) = Letter(text, i);
            if (mark > 0 && (disguises >> mark & 1) != 0)
            {
                to.Copy(text, copied, i);
                letter[0] = plain;
                to.Replace(i, i + size, letter);
                copied = i + size;
                anomalies[Anomaly.Homoglyph]++;
            }

            i += size;
        }

        to.Copy(text, copied, text.Length);
        return true;
    }

    /// <summary>Returns the marks that are disguises, as bits.</summary>
    private static uint Find(ReadOnlySpan<byte> text)
    {
        Span<int> words = stackalloc int[Marks + 1];
        Span<int> hits = stackalloc int[Marks + 1];
        Span<ulong> kinds = stackalloc ulong[Marks + 1];
        words.Clear();
        hits.Clear();
        kinds.Clear();
        // slot 0 counts the marks of all kinds together: a disguise may mix them
        for (var i = 0; words[0] < Horizon && (hits[0] > 0 || words[0] < MinHorizon);)
        {
            var skip = text[i..].IndexOfAny(FirstBytes);
            if (skip < 0) break;
            i += skip;
            var mark = Letter(text, i).Mark;
            if (mark == 0)
            {
                i++;
                continue;
            }

            var start = i;
            while (start > 0 && i - start <= LongestFunctionWord && char.IsAsciiLetter((char)text[start - 1])) start--;
            var end = i;
            while (end < text.Length && (char.IsAsciiLetter((char)text[end]) || text[end] >= 0x80)) end++;
            if (end - start > LongestBytes)
            {
                words[0]++;
                words[mark]++;
                i = end;
                continue;
            }

            var number = ReadWord(text, start, out var marks, ref i);
            words[0]++;
            if (number >= 0)
            {
                hits[0]++;
                kinds[0] |= 1UL << number;
            }

            for (; marks != 0; marks &= marks - 1)
            {
                var kind = BitOperations.TrailingZeroCount(marks);
                words[kind]++;
                if (number < 0) continue;
                hits[kind]++;
                kinds[kind] |= 1UL << number;
            }
        }

        var found = 0u;
        for (var kind = 0; kind <= Marks; kind++)
        {
            if (hits[kind] >= MinWords && BitOperations.PopCount(kinds[kind]) >= MinWords && hits[kind] * MinShare >= words[kind]) found |= kind == 0 ? uint.MaxValue : 1u << kind;
        }

        return found;
    }

    /// <summary>Reads the word at a position and moves behind it; returns the number of the function word that it is without its marks, or -1.</summary>
    private static int ReadWord(ReadOnlySpan<byte> text, int start, out uint marks, ref int i)
    {
        marks = 0;
        var word = 0UL;
        var length = 0;
        var at = start;
        while (at < text.Length)
        {
            var (letter, mark, size) = Letter(text, at);
            if (letter == 0) break;
            word = (word << 8) | (byte)(letter | 0x20);
            length++;
            if (mark > 0) marks |= 1u << mark;
            at += size;
        }

        // another letter beyond ASCII: not a word of these
        var foreign = at < text.Length && text[at] >= 0xC3 && Rune.DecodeFromUtf8(text[at..], out var rune, out _) == System.Buffers.OperationStatus.Done && Rune.IsLetter(rune);
        i = Math.Max(at, i + 1);
        return !foreign && length <= LongestFunctionWord ? Packed.AsSpan().IndexOf(word) : -1;
    }

    /// <summary>Returns the ASCII letter at a position, with the number of its mark or 0, and its length; no letter if it is another character.</summary>
    private static (byte Letter, int Mark, int Size) Letter(ReadOnlySpan<byte> text, int at)
    {
        var c = text[at];
        if (c < 0x80) return (char.IsAsciiLetter((char)c) ? c : (byte)0, 0, 1);
        if (c is < 0xC3 or > 0xE1 || Rune.DecodeFromUtf8(text[at..], out var rune, out var size) != System.Buffers.OperationStatus.Done) return (0, 0, 1);
        var entry = rune.Value is >= First and < End ? Table[rune.Value - First] : 0;
        return ((byte)entry, entry >> 8, size);
    }

    private static ulong[] Pack()
    {
        var packed = new ulong[Words.Length];
        for (var i = 0; i < Words.Length; i++)
        {
            foreach (var letter in Words[i]) packed[i] = (packed[i] << 8) | letter;
        }

        return packed;
    }

    private static ushort[] Build()
    {
        var table = new ushort[End - First];
        var marks = new List<char>();
        for (var point = First; point < End; point++)
        {
            var parts = point is < 0x250 or >= 0x1E00 ? ((char)point).ToString().Normalize(NormalizationForm.FormD) : "";
            if (parts.Length != 2 || !char.IsAsciiLetter(parts[0]) || CharUnicodeInfo.GetUnicodeCategory(parts[1]) != UnicodeCategory.NonSpacingMark) continue;
            var mark = marks.IndexOf(parts[1]);
            if (mark < 0)
            {
                mark = marks.Count;
                marks.Add(parts[1]);
            }

            if (mark < Marks) table[point - First] = (ushort)(parts[0] | ((mark + 1) << 8));
        }

        return table;
    }
}
