using System.Globalization;

namespace Provenance.Formats.Html;

/// <summary>Counts words well enough to tell sentences from menus.</summary>
internal static class WordCount
{
    /// <summary>Number of ideographs or kana, which have no spaces between them, that count as a word.</summary>
    private const int IdeographsPerWord = 2;

    /// <summary>Number of letters of Thai, Lao, Burmese and Khmer, which have no spaces either, that count as a word.</summary>
    private const int LettersPerWord = 5;

    internal static int Count(ReadOnlySpan<char> text)
    {
        var words = 0;
        var ideographs = 0;
        var letters = 0;
        var inWord = false;
        foreach (var c in text)
        {
            if (c < 0x80)
            {
                var letter = char.IsAsciiLetterOrDigit(c);
                words += letter && !inWord ? 1 : 0;
                // an apostrophe or a hyphen continues the word
                inWord = letter || (inWord && c is '\'' or '-' or '_');
            }
            else if (c is >= '\u3040' and < '\ua000' or >= '\uf900' and < '\ufb00' or >= '\ud840' and < '\ud888')
            {
                ideographs++;
                inWord = false;
            }
            else if (c is >= '\u0e00' and < '\u0f00' or >= '\u1000' and < '\u10a0' or >= '\u1780' and < '\u1800')
            {
                letters++;
                inWord = false;
            }
            else if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
            {
                words += inWord ? 0 : 1;
                inWord = true;
            }
            else
            {
                inWord = inWord && char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.Format
                    or UnicodeCategory.FinalQuotePunctuation;
            }
        }

        return words + ((ideographs + IdeographsPerWord - 1) / IdeographsPerWord) + ((letters + LettersPerWord - 1) / LettersPerWord);
    }
}
