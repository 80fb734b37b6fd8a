using System.Globalization;
using System.Text;

namespace Provenance.Evidence.Credentials;

/// <summary>Makes words of manifests, which come from untrusted authors, safe to display.</summary>
internal static class CredentialText
{
    /// <summary>Maximum length of a displayed word, in characters.</summary>
    internal const int MaxLength = 120;

    /// <summary>Decodes UTF-8 without control and format characters, and cuts long texts; empty if nothing remains.</summary>
    internal static string Decode(ReadOnlySpan<byte> utf8)
    {
        // a character takes four bytes at most
        var cut = utf8.Length > MaxLength * 4;
        var letters = Encoding.UTF8.GetString(cut ? utf8[..(MaxLength * 4)] : utf8);
        var shown = new StringBuilder(Math.Min(letters.Length, MaxLength + 2));
        foreach (var rune in letters.EnumerateRunes())
        {
            if (shown.Length >= MaxLength) return shown.Append('…').ToString();

            var category = Rune.GetUnicodeCategory(rune);
            if (category is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
            {
                shown.Append(' ');
            }
            else if (category is not (UnicodeCategory.Format or UnicodeCategory.NonSpacingMark) || !IsInvisible(rune))
            {
                shown.Append(rune.ToString());
            }
        }

        return shown.ToString().Trim();
    }

    /// <summary>True for format characters, and for variation selectors, which are marks.</summary>
    private static bool IsInvisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format || rune.Value is (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF);
}
