using System.Text;

namespace Provenance.Cli.Terminal;

/// <summary>Measures the width of text on a terminal, and cuts text to fit.</summary>
internal static class Columns
{
    /// <summary>The first wide code point: from Hangul on, nearly everything but punctuation and symbols is two columns wide; precise enough for cutting (Unicode, UAX #11).</summary>
    private const int FirstWide = 0x1100;

    internal static int Count(string text)
    {
        var columns = 0;
        foreach (var rune in text.EnumerateRunes()) columns += Count(rune);

        return columns;
    }

    /// <summary>Returns the start of a text, with an ellipsis where it is cut.</summary>
    internal static string First(string text, int width)
    {
        if (Count(text) <= width) return text;

        var kept = new StringBuilder();
        var left = width - 1;
        foreach (var rune in text.EnumerateRunes())
        {
            left -= Count(rune);
            if (left < 0) break;

            kept.Append(rune.ToString());
        }

        return kept.Append('…').ToString();
    }

    /// <summary>Returns the end of a text, the most informative part of long ids such as paths.</summary>
    internal static string Last(string text, int width)
    {
        var start = 0;
        var columns = Count(text);
        if (columns <= width) return text;

        foreach (var rune in text.EnumerateRunes())
        {
            if (columns < width) break;

            columns -= Count(rune);
            start += rune.Utf16SequenceLength;
        }

        return "…" + text[start..];
    }

    private static int Count(Rune rune) => rune.Value >= FirstWide && (rune.Value is < 0x1E00 or > 0x2BFF) ? 2 : 1;
}
