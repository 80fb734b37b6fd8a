namespace Provenance.Curation.Quality;

/// <summary>Marks that end sentences, and marks that can follow them.</summary>
internal static class SentenceMarks
{
    /// <summary>Returns true beyond ASCII for full stops, question and exclamation marks of Chinese, Devanagari, Arabic, Urdu, Armenian, Ethiopic, Burmese.</summary>
    internal static bool IsEnd(int codePoint) => codePoint is
        0x3002 or 0xFF0E or 0xFF01 or 0xFF1F or 0xFF61 or 0x0964 or 0x0965 or 0x061F or 0x06D4 or 0x0589 or 0x1362 or 0x104B
            or 0x203C or 0x2047 or 0x2048 or 0x2049;

    /// <summary>Returns true beyond ASCII for marks that end a sentence without a space after them, as in Chinese and Japanese.</summary>
    internal static bool NeedsNoSpace(int codePoint) => codePoint is 0x3002 or 0xFF01 or 0xFF1F or 0xFF61;

    /// <summary>Returns true beyond ASCII for quotation marks that close in some language.</summary>
    internal static bool IsClosingQuote(int codePoint) => codePoint is 0x201D or 0x2019 or 0x201C or 0x00BB or 0x00AB or 0x300D or 0x300F;

    /// <summary>Returns true beyond ASCII for marks between a sentence's end and the space after it.</summary>
    internal static bool IsCloser(int codePoint) => IsClosingQuote(codePoint) || codePoint is 0xFF09 or 0x3011;
}
