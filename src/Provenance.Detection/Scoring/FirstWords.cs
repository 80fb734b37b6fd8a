using System.Globalization;
using System.Text;
using Provenance.Documents.Buffers;

namespace Provenance.Detection.Scoring;

/// <summary>Extracts the start of a text for display.</summary>
internal static class FirstWords
{
    private const int MaxBytes = 240;
    private const int MaxRunes = 72;

    /// <summary>Returns a few bytes that end between two characters.</summary>
    internal static ReadOnlySpan<byte> Slice(ReadOnlySpan<byte> text) => Utf8Prefix.Cut(text, MaxBytes);

    /// <summary>Returns the text on one line with white space collapsed. Control and format characters are removed, since they could take over a terminal.</summary>
    internal static string Clean(ReadOnlySpan<byte> utf8)
    {
        var text = new StringBuilder();
        var runes = 0;
        var space = false;
        foreach (var rune in Encoding.UTF8.GetString(utf8).EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                space = text.Length > 0;
                continue;
            }

            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse) continue;

            if (runes++ == MaxRunes) break;

            text.Append(space ? " " : "").Append(rune.ToString());
            space = false;
        }

        return text.ToString();
    }
}
