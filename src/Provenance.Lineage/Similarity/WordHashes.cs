using System.Text;

namespace Provenance.Lineage.Similarity;

/// <summary>
/// The words of a text as 64-bit hashes, in order, for comparing texts; the number of words of a text is
/// that of <c>WordCounter</c>. A word is a run of letters and digits in lower case; apostrophes and invisible characters are
/// omitted, and everything else ends it. datatrove removes marks before it hashes and text-dedup splits at
/// them, because copies differ in quotes, dashes and emphasis far more than in words. Removing them would join "this—that",
/// so they separate here; only apostrophes are removed, so that "don’t" and "don't" are the same word.
/// <para>
/// In scripts without spaces (Chinese, Japanese, Thai and related ones) each code point is a word, so that shingles are
/// runs of five characters. This is decided letter by letter, not by such letters' share of the text: near a threshold, one further letter
/// would change every shingle.
/// </para>
/// </summary>
/// <param name="text">Valid UTF-8.</param>
internal ref struct WordHashes(ReadOnlySpan<byte> text)
{
    private readonly ReadOnlySpan<byte> _text = text;
    private int _at;

    /// <summary>Hashes the next words.</summary>
    /// <param name="words">Filled from its start.</param>
    /// <returns>The number of words: as many as fit, until the text ends.</returns>
    internal int Read(Span<ulong> words)
    {
        var text = _text;
        var ascii = LetterMap.Ascii;
        var word = new WordHash();
        var count = 0;
        var i = _at;
        while (count < words.Length && i < text.Length)
        {
            var letter = ascii[text[i]];
            if (letter > LetterMap.Beyond)
            {
                word.Add(letter);
                i++;
            }
            else if (letter == LetterMap.Beyond)
            {
                Rune.DecodeFromUtf8(text[i..], out var rune, out var size);
                var lower = LetterMap.Get(rune.Value);
                var alone = LetterMap.IsWordOfItsOwn(lower);
                if (word.Length > 0 && (alone || lower == LetterMap.Separator))
                {
                    // the letter is processed again later, since there may be no room for it now
                    words[count++] = word.Finish();
                    continue;
                }

                i += size;
                if (lower <= LetterMap.Beyond) continue;
                word.AddCodePoint(lower);
                if (alone) words[count++] = word.Finish();
            }
            else
            {
                i++;
                if (letter == LetterMap.Separator && word.Length > 0) words[count++] = word.Finish();
            }
        }

        // at the end of the text only: if room ran out, a word has just ended
        if (word.Length > 0) words[count++] = word.Finish();
        _at = i;
        return count;
    }
}
