using System.Buffers.Text;

namespace Provenance.Text.Canonical;

/// <summary>Removes the numbers of lines: each line starts with one, and each is one more than the last.</summary>
internal static class LineNumbers
{
    private const int MinLines = 4;

    /// <summary>Minimum number of lines for numbers with a full stop or bracket, which lists have, too.</summary>
    private const int MinItems = 6;

    /// <summary>Removes all numbers.</summary>
    /// <returns>False if the lines are not numbered; then <paramref name="to"/> is not to be used.</returns>
    internal static bool Remove(ReadOnlySpan<byte> text, Rewrite to, ref AnomalyCounts anomalies)
    {
        if (!AreNumbered(text)) return false;
        var copied = 0;
        for (var i = 0; i < text.Length; i = EndOfLine(text, i))
        {
            var (start, length, _, _) = Number(text[i..]);
            if (length == 0) continue;
            to.Copy(text, copied, i + start);
            copied = i + start + length;
            anomalies[Anomaly.LineNumber]++;
        }

        to.Copy(text, copied, text.Length);
        return true;
    }

    private static bool AreNumbered(ReadOnlySpan<byte> text)
    {
        var (lines, expected, listed, broken) = (0, -1, false, 0);
        for (var i = 0; i < text.Length; i = EndOfLine(text, i))
        {
            var line = text[i..EndOfLine(text, i)].Trim(" \t\r\n"u8);
            if (line.IsEmpty)
            {
                // blank lines may be counted
                if (expected >= 0) expected = -expected - 1;
                continue;
            }

            var (_, length, number, mark) = Number(text[i..]);
            if (length == 0) return false;
            var from = expected < 0 ? -expected - 1 : expected;
            if (lines > 0 && number != from && !(expected < -1 && number == from + 1)) return false;
            expected = number + 1;
            listed |= mark;
            lines++;
            if (StartsLower(text[i..])) broken++;
        }

        // prose that was broken into lines starts most of them within a sentence; the items of a list do not
        return lines >= (listed ? MinItems : MinLines) && (!listed || broken * 2 >= lines);
    }

    private static bool StartsLower(ReadOnlySpan<byte> line)
    {
        var (start, length, _, _) = Number(line);
        line = line[(start + length)..].TrimStart(" \t"u8);
        return !line.IsEmpty && char.IsAsciiLetterLower((char)line[0]);
    }

    /// <summary>Returns the place and length of the number at a line's start with what parts it from the text, its value, and true if it has a mark that lists have.</summary>
    private static (int Start, int Length, int Value, bool Mark) Number(ReadOnlySpan<byte> text)
    {
        var start = text.Length - text.TrimStart(" \t"u8).Length;
        if (!Utf8Parser.TryParse(text[start..], out int number, out var digits) || digits > 6 || !char.IsAsciiDigit((char)text[start])) return default;
        var end = start + digits;
        var mark = end < text.Length && text[end] is (byte)'.' or (byte)')';
        if (mark || (end < text.Length && text[end] is (byte)':' or (byte)'|' or (byte)']')) end++;
        return end == text.Length || text[end] is (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r' ? (start, end - start, number, mark) : default;
    }

    private static int EndOfLine(ReadOnlySpan<byte> text, int i)
    {
        var length = text[i..].IndexOf((byte)'\n');
        return length < 0 ? text.Length : i + length + 1;
    }
}
