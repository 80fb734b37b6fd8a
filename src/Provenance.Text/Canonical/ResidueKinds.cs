namespace Provenance.Text.Canonical;

/// <summary>Kinds of residue that a text may hold, found by one vectorised pass.</summary>
[Flags]
internal enum ResidueKinds
{
    None = 0,

    /// <summary>A <c>&lt;</c>: perhaps a tag or a marker of a chat template.</summary>
    Less = 1,

    /// <summary>A <c>&amp;</c>: perhaps a character reference.</summary>
    Ampersand = 2,

    /// <summary>A backslash: perhaps an escape of JSON, or LaTeX.</summary>
    Backslash = 4,

    /// <summary>A hyphen at the end of a line.</summary>
    LineHyphen = 8,

    /// <summary>Three letters in a row with a space around each.</summary>
    SpacedLetters = 16,

    /// <summary>The first byte of a styled letter, or of another character of its range.</summary>
    Styled = 32,

    /// <summary>The first byte of a Latin letter with a mark.</summary>
    Marked = 64,

    /// <summary>The first byte of a Cyrillic letter.</summary>
    Cyrillic = 128,
}
