namespace Provenance.Formats.Watermarks.Tokenizers;

/// <summary>
/// The letters by which byte-level vocabularies write bytes (Radford et al. 2019, GPT-2): those of Latin-1 that can be seen stand for themselves, the others are numbered from
/// U+0100 on.
/// </summary>
internal static class ByteLetters
{
    private const int FirstOther = 0x100;

    internal static char[] Of { get; } = Make();

    private static char[] Make()
    {
        var letters = new char[256];
        var others = FirstOther;
        for (var value = 0; value < letters.Length; value++)
        {
            var seen = value is (>= '!' and <= '~') or (>= 0xA1 and <= 0xAC) or (>= 0xAE and <= 0xFF);
            letters[value] = (char)(seen ? value : others++);
        }

        return letters;
    }
}
