namespace Provenance.Curation.Quality;

/// <summary>The counts of one document, before they become signals.</summary>
internal struct TextCounts
{
    /// <summary>Number of words in scripts with spaces: runs of letters and digits, without their apostrophes.</summary>
    internal int Words;

    /// <summary>Number of letters in scripts without spaces, each a word of its own.</summary>
    internal int Alone;

    /// <summary>Number of letters and digits in <see cref="Words"/>.</summary>
    internal long Letters;

    /// <summary>
    /// Number of tokens between white space, except of punctuation alone, of which <see cref="AlphabeticTokens"/> have a letter; none from
    /// scripts without spaces.
    /// </summary>
    internal int Tokens;

    internal int AlphabeticTokens;
    internal int LongTokens;

    /// <summary>Gopher's stop words found, one bit each.</summary>
    internal uint StopWords;

    internal int LoremIpsum;
    internal int Doubled;
    internal int HashMarks;
    internal int Ellipses;
    internal int CurlyBrackets;
    internal int Unbalanced;
    internal int Garbled;

    /// <summary>Number of code points in lines, without white space around them.</summary>
    internal long Characters;

    /// <summary>Number of lines that are not blank.</summary>
    internal int Lines;

    internal int BulletLines;
    internal int EllipsisLines;
    internal int TerminalLines;
    internal int JavascriptLines;
    internal int PolicyLines;

    internal int Sentences;

    /// <summary>Number of sentences in lines of prose.</summary>
    internal int KeptSentences;

    internal int LowerCaseStarts;

    /// <summary>Number of paragraphs whose last line is long enough to be prose, of which <see cref="OpenEnds"/> end in mid-sentence.</summary>
    internal int ProseEnds;

    internal int OpenEnds;

    /// <summary>Number of words in the original text, the denominator of ratios; two letters of scripts without spaces count as one.</summary>
    internal readonly int AllWords => Words + ((Alone + 1) / 2);

    /// <summary>True if most words are separated by spaces, so that their length is meaningful.</summary>
    internal readonly bool IsSpaced => Words > 0 && Words >= Alone;
}
