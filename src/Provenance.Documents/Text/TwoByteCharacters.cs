using System.Text;

namespace Provenance.Documents.Text;

/// <summary>
/// What normaliser and tokeniser ask of the characters that UTF-8 writes with two bytes, U+0080 to U+07FF: Latin letters with accents, Greek, Cyrillic, Armenian, Hebrew, Arabic. They stand in a table, because
/// many texts that are not English consist of them; docs/experiments/scan-throughput.md has the gain.
/// </summary>
internal static class TwoByteCharacters
{
    private const int First = 0x80, End = 0x800, OfWords = 1, Plain = 2, FlagBits = 2;

    private static readonly int[] Table = Build();

    /// <summary>The character at a place, to be asked about by the methods below; 0 where no character of two bytes stands there.</summary>
    internal static int At(ReadOnlySpan<byte> text, int at)
    {
        if (at + 1 >= text.Length) return 0;
        // a first byte is 110xxxxx, of which C0 and C1 would be ASCII; the second one is 10xxxxxx
        var (first, second) = (text[at], text[at + 1]);
        if ((first & 0xE0) != 0xC0 || (second & 0xC0) != 0x80) return 0;
        var point = ((first & 0x1F) << 6) | (second & 0x3F);
        return point < First ? 0 : Table[point - First];
    }

    /// <summary>Whether words are written with it.</summary>
    internal static bool IsOfWords(int character) => (character & OfWords) != 0;

    /// <summary>Whether it is written as it is, wherever it stands.</summary>
    internal static bool IsPlain(int character) => (character & Plain) != 0;

    /// <summary>Its code point, in lower case.</summary>
    internal static int Lower(int character) => character >> FlagBits;

    private static int[] Build()
    {
        var table = new int[End - First];
        for (var i = 0; i < table.Length; i++)
        {
            var rune = new Rune(First + i);
            var plain = CharacterMap.ActionOf(rune.Value) == CharacterAction.Keep && CharacterMap.LatinLookalike(rune.Value) == 0 && !CharacterMap.IsSymbol(rune.Value);
            table[i] = (Rune.ToLowerInvariant(rune).Value << FlagBits) | (Tokenizer.IsOfWords(rune) ? OfWords : 0) | (plain ? Plain : 0);
        }

        return table;
    }
}
