using System.Text;

namespace Provenance.Reports.Pages;

/// <summary>Isolates names from data within sentences, so that the words around them keep their order (Unicode Standard Annex 9).</summary>
internal static class BidiText
{
    private const char FirstStrongIsolate = '\u2068';
    private const char PopDirectionalIsolate = '\u2069';

    /// <summary>Returns the name; characters that would reverse the text after it are shown as U+FFFD, and right-to-left names are isolated.</summary>
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

    /// <summary>Returns true for embeddings, overrides and isolates, and their ends.</summary>
    private static bool IsControl(char character) => character is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069';

    /// <summary>Returns true for blocks of Hebrew, Arabic and similar scripts; for those beyond the first plane, their high surrogates.</summary>
    private static bool IsRightToLeft(char character) => character is >= '\u0590' and <= '\u08FF' or >= '\uFB1D' and <= '\uFDFF' or >= '\uFE70' and <= '\uFEFC' or '\uD802' or '\uD803' or '\uD83A' or '\uD83B';
}
