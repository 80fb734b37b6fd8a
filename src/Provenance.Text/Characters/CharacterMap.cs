using System.Text;

namespace Provenance.Text.Characters;

/// <summary>The normaliser's treatment of a character beyond ASCII.</summary>
internal enum CharacterAction : byte
{
    /// <summary>Written unchanged.</summary>
    Keep,

    /// <summary>White space: written as one space, where one is needed.</summary>
    Space,

    /// <summary>A line or paragraph separator.</summary>
    LineBreak,

    /// <summary>Written as <c>'</c>.</summary>
    SingleQuote,

    /// <summary>Written as <c>"</c>.</summary>
    DoubleQuote,

    /// <summary>Written as <c>-</c>.</summary>
    Hyphen,

    /// <summary>Written as a dash standing alone.</summary>
    Dash,

    /// <summary>Written as three full stops.</summary>
    Ellipsis,

    /// <summary>Dropped and counted as invisible.</summary>
    Invisible,

    /// <summary>Dropped and counted as bidirectional.</summary>
    Bidirectional,

    /// <summary>Dropped and counted as a hidden tag, unless it follows a symbol whose form it may select.</summary>
    HiddenTag,

    /// <summary>Dropped and counted as control.</summary>
    Control,

    /// <summary>A full-width form of an ASCII character.</summary>
    FullWidth,

    /// <summary>A full stop of Chinese or Japanese; written as <c>.</c>.</summary>
    FullStop,

    /// <summary>An enumeration comma of Chinese or Japanese; written as <c>,</c>.</summary>
    Comma,

    /// <summary>A list bullet; written as a dash standing alone.</summary>
    Bullet,
}

/// <summary>The tables of canonical text; code points are from the Unicode Character Database, version 15.</summary>
internal static class CharacterMap
{
    /// <summary>Returns the treatment of a code point at or above U+0080.</summary>
    internal static CharacterAction ActionOf(int codePoint) => codePoint switch
    {
        0x0085 or 0x2028 or 0x2029 => CharacterAction.LineBreak,
        < 0x00A0 => CharacterAction.Control,
        0x00A0 or 0x1680 or (>= 0x2000 and <= 0x200A) or 0x202F or 0x205F or 0x3000 => CharacterAction.Space,
        0x00B4 or 0x02BC or 0x2018 or 0x2019 or 0x201A or 0x201B or 0x2032 or 0x2039 or 0x203A => CharacterAction.SingleQuote,
        0x00AB or 0x00BB or 0x201C or 0x201D or 0x201E or 0x201F or 0x2033 or 0x300C or 0x300D or 0x300E or 0x300F => CharacterAction.DoubleQuote,
        0x2010 or 0x2011 or 0x2012 or 0x2013 or 0x2212 => CharacterAction.Hyphen,
        0x2014 or 0x2015 or 0x2E3A or 0x2E3B => CharacterAction.Dash,
        0x2022 or 0x2023 or 0x2043 or 0x25AA or 0x25CF or 0x25E6 => CharacterAction.Bullet,
        0x2026 => CharacterAction.Ellipsis,
        0x00AD or 0x034F or 0x180E or (>= 0x200B and <= 0x200D) or (>= 0x2060 and <= 0x2064) or 0xFEFF => CharacterAction.Invisible,
        0x061C or 0x200E or 0x200F or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) => CharacterAction.Bidirectional,
        (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0000 and <= 0xE01EF) => CharacterAction.HiddenTag,
        0xFFFD or (>= 0xFFF9 and <= 0xFFFB) => CharacterAction.Control,
        >= 0xFF01 and <= 0xFF5E => CharacterAction.FullWidth,
        0x3002 or 0xFF61 => CharacterAction.FullStop,
        0x3001 or 0xFF64 => CharacterAction.Comma,
        _ => CharacterAction.Keep,
    };

    /// <summary>
    /// Returns the ASCII letter that looks like a Cyrillic, Greek, Armenian or Cherokee letter, or 0: the single-letter entries of the confusables of Unicode Technical
    /// Standard 39 that are common in attacks.
    /// </summary>
    internal static byte LatinLookalike(int codePoint) => codePoint switch
    {
        0x0430 => (byte)'a',
        0x0435 => (byte)'e',
        0x043E or 0x03BF => (byte)'o',
        0x0440 or 0x03C1 => (byte)'p',
        0x0441 => (byte)'c',
        0x0443 => (byte)'y',
        0x0445 => (byte)'x',
        0x0455 => (byte)'s',
        0x0456 or 0x03B9 => (byte)'i',
        0x0458 => (byte)'j',
        0x04BB => (byte)'h',
        0x0501 => (byte)'d',
        0x051B => (byte)'q',
        0x051D => (byte)'w',
        0x03BD => (byte)'v',
        0x0410 or 0x0391 => (byte)'A',
        0x0412 or 0x0392 => (byte)'B',
        0x0415 or 0x0395 => (byte)'E',
        0x041A or 0x039A => (byte)'K',
        0x041C or 0x039C => (byte)'M',
        0x041D or 0x0397 => (byte)'H',
        0x041E or 0x039F => (byte)'O',
        0x0420 or 0x03A1 => (byte)'P',
        0x0421 => (byte)'C',
        0x0422 or 0x03A4 => (byte)'T',
        0x0425 or 0x03A7 => (byte)'X',
        0x0405 => (byte)'S',
        0x0406 or 0x0399 => (byte)'I',
        0x0408 => (byte)'J',
        0x0396 => (byte)'Z',
        0x039D => (byte)'N',
        0x03A5 or 0x04AE => (byte)'Y',
        0x04AF => (byte)'y',
        0x04C0 => (byte)'I',
        0x04CF => (byte)'l',
        0x0474 or 0x13D9 => (byte)'V',
        0x0475 => (byte)'v',
        0x050C or 0x13C0 => (byte)'G',
        0x051A => (byte)'Q',
        0x051C or 0x13B3 => (byte)'W',
        0x0566 => (byte)'q',
        0x0570 => (byte)'h',
        0x0575 => (byte)'j',
        0x0578 => (byte)'n',
        0x057D => (byte)'u',
        0x0581 => (byte)'g',
        0x0585 => (byte)'o',
        0x054D => (byte)'U',
        0x0555 => (byte)'O',
        0x13A0 => (byte)'D',
        0x13A1 => (byte)'R',
        0x13A2 => (byte)'T',
        0x13A5 => (byte)'i',
        0x13AA => (byte)'A',
        0x13AB => (byte)'J',
        0x13AC => (byte)'E',
        0x13B7 => (byte)'M',
        0x13BB => (byte)'H',
        0x13C3 => (byte)'Z',
        0x13DA => (byte)'S',
        0x13DE => (byte)'L',
        0x13DF => (byte)'C',
        0x13E2 => (byte)'P',
        0x13E6 => (byte)'K',
        0x13F4 => (byte)'B',
        _ => 0,
    };

    /// <summary>True for pictographs and other symbols, which a variation selector or a joiner may follow.</summary>
    internal static bool IsSymbol(int codePoint) =>
        codePoint is (>= 0x2190 and <= 0x2BFF) or (>= 0x1F000 and <= 0x1FAFF) or 0x00A9 or 0x00AE or 0x203C or 0x2049 or 0x3030 or 0x303D;

    /// <summary>
    /// True for letters of scripts whose spelling uses joiners and zero-width spaces: Arabic to Sinhala, Thai to Myanmar, Khmer, Mongolian.
    /// </summary>
    internal static bool IsJoining(int codePoint) => codePoint is (>= 0x0600 and <= 0x109F) or (>= 0x1780 and <= 0x18AF);

    /// <summary>True for characters of scripts that are written without spaces: each is a token of its own.</summary>
    internal static bool IsIdeographic(int codePoint) =>
        codePoint is (>= 0x3040 and <= 0x30FF) or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF)
            or (>= 0x20000 and <= 0x3134F);

    /// <summary>True for letters, for the marks that are part of Indic, Arabic and Thai words, and for U+FFFD, a lost letter.</summary>
    internal static bool IsOfWords(Rune rune) => Rune.IsLetter(rune) || rune == Rune.ReplacementChar || Rune.GetUnicodeCategory(rune) is
        System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;
}
