namespace Provenance.Curation.Quality;

/// <summary>The counts of one document, before they become signals.</summary>
internal struct TextCounts
{
    /// <summary>Words of scripts with spaces: runs of letters and digits, without the apostrophes in them.</summary>
    internal int Words;

    /// <summary>Letters of scripts without spaces, each a word of its own.</summary>
    internal int Alone;

    /// <summary>Letters and digits in <see cref="Words"/>.</summary>
    internal long Letters;

    /// <summary>
    /// Runs of anything but white space, except of punctuation alone, of which <see cref="AlphabeticTokens"/> have a letter; none from
    /// scripts without spaces.
    /// </summary>
    internal int Tokens;

    internal int AlphabeticTokens;
    internal int LongTokens;

    /// <summary>Gopher's stop words seen, a bit each.</summary>
    internal uint StopWords;

    internal int LoremIpsum;
    internal int Doubled;
    internal int HashMarks;
    internal int Ellipses;
    internal int CurlyBrackets;
    internal int Unbalanced;
    internal int Garbled;

    /// <summary>Code points in lines, white space around them left out.</summary>
    internal long Characters;

    /// <summary>Lines that are not blank.</summary>
    internal int Lines;

    internal int BulletLines;
    internal int EllipsisLines;
    internal int TerminalLines;
    internal int JavascriptLines;
    internal int PolicyLines;

    internal int Sentences;

    /// <summary>Sentences in lines of prose.</summary>
    internal int KeptSentences;

    internal int LowerCaseStarts;

    /// <summary>Paragraphs whose last line is long enough to be prose, of which <see cref="OpenEnds"/> end in mid-sentence.</summary>
    internal int ProseEnds;

    internal int OpenEnds;

    /// <summary>Words of the text as it stands, which ratios are of; two letters of scripts without spaces are one.</summary>
    internal readonly int AllWords => Words + ((Alone + 1) / 2);

    /// <summary>True if most words are separated by spaces, so that their length is meaningful.</summary>
    internal readonly bool IsSpaced => Words > 0 && Words >= Alone;
}
