using System.Globalization;
using System.Text;

namespace Provenance.Formats.Tokenizers;

/// <summary>Rewrites texts character by character, like Hugging Face's normalizers.</summary>
internal static class Characters
{
    /// <summary>Returns a text in lower case by Unicode's full mapping without context, which makes two characters of one.</summary>
    internal static string Lower(string text) =>
        Ascii.IsValid(text) ? text.ToLowerInvariant() : Rewrite(text, (character, to) => _ = character.Value == 0x130 ? to.Append("i\u0307") : Append(to, Rune.ToLowerInvariant(character)));

    /// <summary>Returns a text without marks.</summary>
    internal static string WithoutMarks(string text) => Keep(text, category => category is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark));

    /// <summary>Returns a text without nonspacing marks.</summary>
    internal static string WithoutAccents(string text) => Keep(text, category => category != UnicodeCategory.NonSpacingMark);

    /// <summary>Returns a text without controls and the replacement character, and with spaces for other white space (BERT).</summary>
    internal static string Clean(string text) => Rewrite(text, (character, to) =>
    {
        var isDropped = character.Value is not ('\t' or '\n' or '\r')
            && (character.Value == 0xFFFD || Rune.GetUnicodeCategory(character) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse);
        if (!isDropped) Append(to, Rune.IsWhiteSpace(character) ? new Rune(' ') : character);
    });

    /// <summary>Returns a text with spaces around Chinese characters (BERT).</summary>
    internal static string SpaceIdeographs(string text) => Rewrite(text, (character, to) =>
    {
        if (IsIdeograph(character.Value))
        {
            Append(to.Append(' '), character).Append(' ');
        }
        else
        {
            Append(to, character);
        }
    });

    /// <summary>True for characters of the blocks that the reference implementations list, including their gap before U+2B920.</summary>
    private static bool IsIdeograph(int value) => value is (>= 0x4E00 and <= 0x9FFF) or (>= 0x3400 and <= 0x4DBF) or (>= 0x20000 and <= 0x2A6DF) or (>= 0x2A700 and <= 0x2B73F)
        or (>= 0x2B740 and <= 0x2B81F) or (>= 0x2B920 and <= 0x2CEAF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x2F800 and <= 0x2FA1F);

    private static string Keep(string text, Func<UnicodeCategory, bool> isKept) => Rewrite(text, (character, to) =>
    {
        if (isKept(Rune.GetUnicodeCategory(character))) Append(to, character);
    });

    private static string Rewrite(string text, Action<Rune, StringBuilder> write)
    {
        var to = new StringBuilder(text.Length);
        foreach (var character in text.EnumerateRunes()) write(character, to);

        return to.ToString();
    }

    private static StringBuilder Append(StringBuilder to, Rune character)
    {
        Span<char> units = stackalloc char[2];
        return to.Append(units[..character.EncodeToUtf16(units)]);
    }
}
