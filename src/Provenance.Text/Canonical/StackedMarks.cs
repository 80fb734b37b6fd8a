using System.Text;

namespace Provenance.Text.Canonical;

/// <summary>
/// Takes marks off Latin letters that no spelling puts there: three or more on one letter, or two that go together in no language ("Zalgo"), lines
/// through and under each letter. Expects composed text, in which only marks without a letter of their own are left.
/// </summary>
internal static class StackedMarks
{
    /// <summary>Number of letters with impossible marks from which on all left-over marks of the text are a disguise.</summary>
    private const int MinLetters = 3;

    /// <summary>The first bytes of marks: CC and CD of U+0300 to U+036F, the others of further blocks.</summary>
    private static readonly System.Buffers.SearchValues<byte> FirstBytes = System.Buffers.SearchValues.Create([0xCC, 0xCD, 0xE1, 0xE2, 0xEF]);

    /// <summary>Takes the marks off.</summary>
    /// <returns>False if all marks may stay; then <paramref name="to"/> is not to be used.</returns>
    internal static bool Remove(ReadOnlySpan<byte> text, Rewrite to, ref AnomalyCounts anomalies)
    {
        var (impossible, lined, last) = (0, 0, -1);
        for (var i = 0; NextMark(text, ref i);)
        {
            var letter = LetterBefore(text, i);
            // a line over one letter is a symbol; through letter after letter, it is a style
            if (IsLine(MarkAt(text, i, out _)) && letter >= 0 && letter == last && LatinBase(text, letter, out _) != 0) lined++;
            last = EndOfMarks(text, i);
            impossible += IsImpossible(text, letter, last, i) ? 1 : 0;
            i = last;
        }

        if (lined >= MinLetters) impossible += lined;
        if (impossible == 0) return false;
        var copied = 0;
        for (var i = 0; NextMark(text, ref i);)
        {
            var letter = LetterBefore(text, i);
            var end = EndOfMarks(text, i);
            if (letter >= copied && (impossible >= MinLetters ? LatinBase(text, letter, out _) != 0 : IsImpossible(text, letter, end, i)))
            {
                to.Copy(text, copied, letter);
                to.Replace(letter, end, [LatinBase(text, letter, out _)]);
                copied = end;
                anomalies[Anomaly.Homoglyph]++;
            }

            i = end;
        }

        to.Copy(text, copied, text.Length);
        return true;
    }

    /// <summary>Moves to the next combining mark.</summary>
    private static bool NextMark(ReadOnlySpan<byte> text, ref int i)
    {
        while (i < text.Length)
        {
            var skip = text[i..].IndexOfAny(FirstBytes);
            if (skip < 0) break;
            i += skip;
            if (MarkAt(text, i, out var size) != 0) return true;
            i += size;
        }

        return false;
    }

    private static bool IsImpossible(ReadOnlySpan<byte> text, int letter, int end, int marks)
    {
        if (LatinBase(text, letter, out var composed) == 0) return false;
        var (count, last, size) = (composed.Count, composed.Mark, 0);
        for (var i = marks; i < end; i += size)
        {
            var mark = MarkAt(text, i, out size);
            count++;
            if (count == 2 && !GoTogether(last, mark)) return true;
            last = mark;
        }

        return count > 2;
    }

    /// <summary>True for lines through, under and over a letter, and frames around it.</summary>
    private static bool IsLine(int mark) => mark is (>= 0x0334 and <= 0x0338) or 0x0332 or 0x0333 or 0x0305 or 0x033F or (>= 0x20DD and <= 0x20E4);

    /// <summary>True for a mark below and one above, as in Yoruba and in transliteration, and for an accent over a long, nasal or dotted vowel, as in Lithuanian and Vedic.</summary>
    private static bool GoTogether(int first, int second)
    {
        if (IsBelow(first) != IsBelow(second)) return true;
        var accent = second is 0x0300 or 0x0301 or 0x0302 or 0x0303 or 0x0304 or 0x0306 or 0x030C or 0x0311;
        return !IsBelow(first) && accent && first is 0x0302 or 0x0303 or 0x0304 or 0x0306 or 0x0307 or 0x0308 or 0x030A && first != second;
    }

    private static bool IsBelow(int mark) => mark is (>= 0x0316 and <= 0x0319) or (>= 0x031C and <= 0x0333) or (>= 0x0339 and <= 0x033C) or (>= 0x0347 and <= 0x0349)
        or 0x034D or 0x034E or (>= 0x0353 and <= 0x0356) or 0x0359 or 0x035A;

    /// <summary>Returns the ASCII letter under the marks of the character at a position, or 0; and the number of marks composed with it, and the last of them.</summary>
    private static byte LatinBase(ReadOnlySpan<byte> text, int letter, out (int Count, int Mark) composed)
    {
        composed = default;
        if (letter < 0) return 0;
        if (text[letter] < 0x80) return char.IsAsciiLetter((char)text[letter]) ? text[letter] : (byte)0;
        if (Rune.DecodeFromUtf8(text[letter..], out var rune, out _) != System.Buffers.OperationStatus.Done || rune.Value is < 0xC0 or >= 0x1F00 or (>= 0x250 and < 0x1E00)) return 0;
        var parts = rune.ToString().Normalize(NormalizationForm.FormD);
        if (parts.Length < 2 || !char.IsAsciiLetter(parts[0])) return 0;
        composed = (parts.Length - 1, parts[^1]);
        return (byte)parts[0];
    }

    /// <summary>Returns the start of the character before a position, or -1.</summary>
    private static int LetterBefore(ReadOnlySpan<byte> text, int i)
    {
        for (var at = i - 1; at >= 0 && i - at <= 4; at--)
        {
            if ((text[at] & 0xC0) != 0x80) return at;
        }

        return -1;
    }

    private static int EndOfMarks(ReadOnlySpan<byte> text, int i)
    {
        while (i < text.Length && MarkAt(text, i, out var size) != 0) i += size;
        return i;
    }

    private static int MarkAt(ReadOnlySpan<byte> text, int i, out int size)
    {
        size = 1;
        if (text[i] < 0xCC || Rune.DecodeFromUtf8(text[i..], out var rune, out size) != System.Buffers.OperationStatus.Done) return 0;
        return rune.Value is (>= 0x0300 and <= 0x036F and not 0x034F) or (>= 0x1AB0 and <= 0x1AFF) or (>= 0x1DC0 and <= 0x1DFF) or (>= 0x20D0 and <= 0x20F0) or (>= 0xFE20 and <= 0xFE2F)
            ? rune.Value : 0;
    }
}
