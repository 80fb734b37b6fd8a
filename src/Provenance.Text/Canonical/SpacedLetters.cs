using System.Text;

namespace Provenance.Text.Canonical;

/// <summary>Joins letters that were spaced out: <c>l i k e   t h i s</c>. One space parts letters, more of them part words.</summary>
internal static class SpacedLetters
{
    /// <summary>Minimum number of letters of a word that is joined within other text.</summary>
    private const int MinLetters = 5;

    /// <summary>The longest word that is joined within other text: several words with one space between all letters can't be told apart.</summary>
    private const int LongestWord = 24;

    /// <summary>Minimum number of letters of a spaced passage, whose punctuation is joined, too.</summary>
    private const int MinPassage = 20;

    /// <summary>Joins all spaced letters.</summary>
    /// <returns>False if there are none; then <paramref name="to"/> is not to be used.</returns>
    internal static bool Join(ReadOnlySpan<byte> text, Rewrite to, ref AnomalyCounts anomalies)
    {
        var (copied, joined) = (0, false);
        for (var i = 0; i < text.Length;)
        {
            if (IsBlank(text[i]))
            {
                i++;
                continue;
            }

            // most words have several letters
            if (text[i] < 0x80 && i + 1 < text.Length && !IsBlank(text[i + 1]))
            {
                var blank = text[i..].IndexOfAny(" \t\r\n"u8);
                if (blank < 0) break;
                i += blank;
                continue;
            }

            var end = Measure(text, i, text.Length, false, out var found);
            if (found.Letters >= MinPassage && found.Vowels > 0 && found.Wide > 0 && found.Single > found.Wide && found.Ordered * 2 < found.Letters) JoinAt(text, i, end, to, ref anomalies);
            else
            {
                for (var at = i; at < end;)
                {
                    var word = Measure(text, at, end, true, out found);
                    var isWord = found.Letters is >= MinLetters and <= LongestWord && found.Vowels > 0 && found.Lower * 2 > found.Letters && found.Ordered * 2 < found.Letters;
                    if (isWord) JoinAt(text, at, word, to, ref anomalies);
                    for (at = word; at < end && !IsBlank(text[at]);) at++;
                    while (at < end && IsBlank(text[at])) at++;
                }
            }

            i = end;
            while (i < text.Length && !IsBlank(text[i])) i++;
        }

        to.Copy(text, copied, text.Length);
        return joined;

        void JoinAt(ReadOnlySpan<byte> text, int start, int end, Rewrite to, ref AnomalyCounts anomalies)
        {
            to.Copy(text, copied, start);
            JoinRun(text, start, end, to);
            anomalies[Anomaly.SpacedLetters]++;
            (copied, joined) = (end, true);
        }
    }

    private struct Found
    {
        internal int Letters, Lower, Vowels, Ordered, Single, Wide;
    }

    /// <summary>Measures the single characters, or single letters with one space between them, from a position on, and returns their end.</summary>
    private static int Measure(ReadOnlySpan<byte> text, int start, int limit, bool word, out Found found)
    {
        found = default;
        var (end, previous) = (start, 0);
        for (var i = start; i < limit;)
        {
            if (Rune.DecodeFromUtf8(text[i..], out var rune, out var size) != System.Buffers.OperationStatus.Done || (i + size < text.Length && !IsBlank(text[i + size]))) break;
            // ideographs and symbols stand alone anyway
            if (rune.Value >= 0x0530 && !Rune.IsPunctuation(rune)) break;
            if (word && !Rune.IsLetter(rune)) break;
            end = i + size;
            if (Rune.IsLetter(rune))
            {
                found.Letters++;
                var folded = Rune.ToLowerInvariant(rune).Value;
                found.Lower += folded == rune.Value ? 1 : 0;
                found.Vowels += folded is 'a' or 'e' or 'i' or 'o' or 'u' or > 127 ? 1 : 0;
                found.Ordered += folded - previous is 0 or 1 ? 1 : 0;
                previous = folded;
            }

            var next = end;
            while (next < limit && IsBlank(text[next])) next++;
            var single = next - end == 1 && text[end] != '\n';
            if (word && !single) break;
            if (single) found.Single++;
            else if (next < limit) found.Wide++;
            i = next;
        }

        return end;
    }

    private static void JoinRun(ReadOnlySpan<byte> text, int start, int end, Rewrite to)
    {
        for (var i = start; i < end;)
        {
            var word = i;
            while (i < end && !IsBlank(text[i])) i++;
            to.Copy(text, word, i);
            var gap = i;
            while (i < end && IsBlank(text[i])) i++;
            if (i - gap > 1 || (i > gap && text[gap] == '\n')) to.Replace(gap, i, text[gap..i].Contains((byte)'\n') ? "\n"u8 : " "u8);
        }
    }

    private static bool IsBlank(byte c) => c is (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r';
}
