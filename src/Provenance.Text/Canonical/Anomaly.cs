namespace Provenance.Text.Canonical;

/// <summary>
/// A trait of a text's processing rather than of its author. The normaliser removes each of them, so that no detector can learn it,
/// and counts them, so that they can serve as evidence. Assessments show the names in kebab case.
/// </summary>
internal enum Anomaly
{
    /// <summary>Zero-width and other invisible characters: ZWSP, ZWNJ, ZWJ outside emoji, word joiner, soft hyphen, BOM inside text.</summary>
    Invisible,

    /// <summary>Directional controls, U+202A to U+202E and U+2066 to U+2069.</summary>
    Bidirectional,

    /// <summary>Tag characters U+E0000 to U+E007F and variation selectors outside emoji, which can carry hidden text.</summary>
    HiddenTag,

    /// <summary>Disguised letters: of another script that look like Latin ones inside a Latin word, full-width and styled forms, stacked marks.</summary>
    Homoglyph,

    /// <summary>Control characters other than tab, line feed and carriage return, and U+FFFD.</summary>
    Control,

    /// <summary>Typographic quotes and apostrophes.</summary>
    CurlyQuote,

    /// <summary>En and em dashes, and two or more hyphens.</summary>
    Dash,

    /// <summary>Quotes written as two backticks or two apostrophes, as in tokenisers of the Penn Treebank.</summary>
    TexQuote,

    /// <summary>A space before closing punctuation or after an opening bracket.</summary>
    SpacedPunctuation,

    /// <summary>Contractions split from their word: <c>do n't</c>, <c>it 's</c>.</summary>
    SplitContraction,

    /// <summary>A sentence that starts without a space after the full stop of the one before.</summary>
    GluedSentence,

    /// <summary>Markdown characters: <c>* # ` _ &gt; |</c>.</summary>
    Markdown,

    /// <summary>HTML tags, comments and character references.</summary>
    Html,

    /// <summary>Runs of spaces, tabs, no-break spaces.</summary>
    SpaceRun,

    /// <summary>Line breaks.</summary>
    LineBreak,

    /// <summary>An assistant's opening words, "Sure, here is ...:", and the markers of chat templates.</summary>
    Opener,

    /// <summary>An assistant's closing words: "Would you like me to ...".</summary>
    Closer,

    /// <summary>Escapes of JSON that were not resolved: <c>\n</c>, <c>\"</c>.</summary>
    Escape,

    /// <summary>Commands of LaTeX.</summary>
    Latex,

    /// <summary>Numbers before the lines of a text.</summary>
    LineNumber,

    /// <summary>Words broken with a hyphen at the end of a line.</summary>
    LineHyphen,

    /// <summary>Passages whose letters were spaced out.</summary>
    SpacedLetters,

    /// <summary>Ligatures and Roman numerals of one character.</summary>
    Ligature,
}
