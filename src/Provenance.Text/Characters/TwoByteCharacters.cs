using System.Text;

namespace Provenance.Text.Characters;

/// <summary>
/// A table of the characters that UTF-8 writes with two bytes, U+0080 to U+07FF: Latin letters with accents, Greek, Cyrillic, Armenian, Hebrew, Arabic. Normaliser and tokeniser look them up,
/// because many texts that are not English consist of them; docs/experiments/scan-throughput.md has the gain.
/// </summary>
internal static class TwoByteCharacters
{
    private const int First = 0x80, End = 0x800, OfWords = 1, Plain = 2, FlagBits = 2;

    private static readonly int[] Table = Build();

    /// <summary>Returns the table entry of the character at a position, for the methods below; 0 if it does not have two bytes.</summary>
    internal static int At(ReadOnlySpan<byte> text, int at)
    {
        if (at + 1 >= text.Length) return 0;
        // a first byte is 110xxxxx, of which C0 and C1 would be ASCII; the second one is 10xxxxxx
        var (first, second) = (text[at], text[at + 1]);
        if ((first & 0xE0) != 0xC0 || (second & 0xC0) != 0x80) return 0;
        var point = ((first & 0x1F) << 6) | (second & 0x3F);
        return point < First ? 0 : Table[point - First];
    }

    /// <summary>True if the character is part of words.</summary>
    internal static bool IsOfWords(int character) => (character & OfWords) != 0;

    /// <summary>True if the character is written unchanged everywhere.</summary>
    internal static bool IsPlain(int character) => (character & Plain) != 0;

    /// <summary>Returns its lower-case code point.</summary>
    internal static int Lower(int character) => character >> FlagBits;

    private static int[] Build()
    {
        var table = new int[End - First];
        for (var i = 0; i < table.Length; i++)
        {
            var rune = new Rune(First + i);
            var plain = CharacterMap.ActionOf(rune.Value) == CharacterAction.Keep && CharacterMap.LatinLookalike(rune.Value) == 0 && !CharacterMap.IsSymbol(rune.Value);
            table[i] = (Rune.ToLowerInvariant(rune).Value << FlagBits) | (CharacterMap.IsOfWords(rune) ? OfWords : 0) | (plain ? Plain : 0);
        }

        return table;
    }
}
