using System.Text;

namespace Provenance.Reports.Pages;

/// <summary>Names from data within sentences: whatever they hold, the words around them stay in their order (Unicode Standard Annex 9).</summary>
internal static class BidiText
{
    private const char FirstStrongIsolate = '\u2068';
    private const char PopDirectionalIsolate = '\u2069';

    /// <summary>The name; with what would turn the text after it round shown as U+FFFD, and set apart where it is written from right to left.</summary>
    internal static string Name(string name)
    {
        var (shown, apart) = (new StringBuilder(name.Length + 2), false);
        foreach (var character in name)
        {
            shown.Append(IsControl(character) ? '\uFFFD' : character);
            apart |= IsRightToLeft(character);
        }

        return apart ? $"{FirstStrongIsolate}{shown}{PopDirectionalIsolate}" : shown.ToString();
    }

    /// <summary>Embeddings, overrides and isolates, and what ends them.</summary>
    private static bool IsControl(char character) => character is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069';

    /// <summary>Blocks of Hebrew, Arabic and their like; the high surrogates of those beyond the first plane.</summary>
    private static bool IsRightToLeft(char character) => character is >= '\u0590' and <= '\u08FF' or >= '\uFB1D' and <= '\uFDFF' or >= '\uFE70' and <= '\uFEFC' or '\uD802' or '\uD803' or '\uD83A' or '\uD83B';
}
