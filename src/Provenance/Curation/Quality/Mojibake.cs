namespace Provenance.Curation.Quality;

/// <summary>
/// Signs of text that was decoded wrongly: replacement characters, C1 controls, and UTF-8 that was read as Latin-1 or Windows-1252, where
/// a lead byte shows as "Ã", "Â" or "â" and the byte after it as a sign that no word has there.
/// </summary>
internal static class Mojibake
{
    private const int Replacement = 0xFFFD;

    /// <summary>Whether a character is a sign of it, after the one that stands before it (0 for ASCII).</summary>
    internal static bool IsGarbled(int before, int value) => value switch
    {
        Replacement or (>= 0x80 and <= 0x9F and not 0x85) => true,
        _ => before switch
        {
            // A-circumflex and A-tilde: the lead bytes of U+0080 to U+00FF
            0xC2 or 0xC3 => IsTrail(value),
            // a-circumflex before the euro sign: U+2000 to U+203F, where dashes and quotes are
            0xE2 => value == 0x20AC,
            _ => false,
        },
    };

    /// <summary>What the bytes 80 to BF are in Windows-1252.</summary>
    private static bool IsTrail(int value) => value is
        (>= 0xA0 and <= 0xBF) or 0x20AC or 0x201A or 0x0192 or 0x201E or 0x2026 or 0x2020 or 0x2021 or 0x02C6 or 0x2030 or 0x0160
            or 0x2039 or 0x0152 or 0x017D or 0x2018 or 0x2019 or 0x201C or 0x201D or 0x2022 or 0x2013 or 0x2014 or 0x02DC or 0x2122
            or 0x0161 or 0x203A or 0x0153 or 0x017E or 0x0178;
}
