namespace Provenance.Text.Characters;

/// <summary>
/// Counts the words of scripts that are written without spaces between words: Thai, Lao, Burmese, Khmer, Tibetan. Dictionaries differ between
/// machines and versions; the mean length of a word does not, so each script has one, in code points with vowel signs and tone marks.
/// </summary>
internal static class UnspacedScripts
{
    /// <summary>Number of code points a word, times ten: segmented news and encyclopaedia text has 4 to 5 in Thai and Lao, 5 to 6 in Burmese and Khmer.</summary>
    private const int Thai = 45, Burmese = 55, Khmer = 55;

    /// <summary>True for Tibetan, which parts its syllables: two make a word on average, so half of them count, as of ideographs.</summary>
    internal static bool IsSyllable(ReadOnlySpan<byte> run) => run.Length >= 3 && run[0] == 0xE0 && run[1] >= 0xBC;

    /// <summary>Returns the number of words in a run of letters and marks; 1 for scripts with spaces.</summary>
    internal static int WordsIn(ReadOnlySpan<byte> run)
    {
        // all of them have three bytes a character: E0 B8 to E0 BB Thai and Lao, E1 80 to E1 82 Burmese, E1 9E and E1 9F Khmer
        if (run.Length < 3 || run[0] is not (0xE0 or 0xE1)) return 1;
        var length = (run[0], run[1]) switch
        {
            (0xE0, >= 0xB8 and <= 0xBB) => Thai,
            (0xE1, >= 0x80 and <= 0x81) => Burmese,
            (0xE1, 0x82) when run[2] < 0xA0 => Burmese,
            (0xE1, 0x9E or 0x9F) => Khmer,
            _ => 0,
        };
        return length == 0 ? 1 : Math.Max(1, ((run.Length / 3 * 10) + (length / 2)) / length);
    }
}
