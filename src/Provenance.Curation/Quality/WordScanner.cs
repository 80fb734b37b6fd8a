using System.Text;
using Provenance.Lineage.Similarity;

namespace Provenance.Curation.Quality;

/// <summary>
/// The words of one document, line by line, as hashes with their lengths. Words are defined by <see cref="WordHashes"/>: runs
/// of letters and digits in lower case, without apostrophes; each letter of a script without spaces is one. Tokens are separated
/// by white space and include marks, except punctuation that stands alone, since some corpora put spaces around it.
/// </summary>
internal sealed class WordScanner
{
    /// <summary>Maximum length of an ordinary token; longer ones are addresses, keys or words without spaces: dictionaries have hardly any beyond 40 letters.</summary>
    internal const int LongToken = 40;

    /// <summary>The range of Hangul syllables, and the number that share beginning and vowel, the first of them without a final.</summary>
    private const int FirstHangul = 0xAC00, LastHangul = 0xD7A3, HangulFinals = 28;

    private ulong[] _hashes = new ulong[1024];
    private byte[] _lengths = new byte[1024];

    private WordHash _word;
    private int _letters;
    private bool _wordHasLetter;
    private int _tokenCharacters;
    private bool _tokenHasLetter;
    private bool _tokenIsAlone;
    private bool _tokenIsMore;

    // of this line: the previous hash, whether it may be doubled, and the last two key words
    private ulong _last;
    private bool _lastMayDouble;
    private byte _first, _second;

    /// <summary>Number of words so far.</summary>
    internal int Count { get; private set; }

    internal ReadOnlySpan<ulong> Hashes => _hashes.AsSpan(0, Count);

    /// <summary>Number of letters and digits of each word, at most 255.</summary>
    internal ReadOnlySpan<byte> Lengths => _lengths.AsSpan(0, Count);

    /// <summary>True if the line read last mentions JavaScript.</summary>
    internal bool HasJavascript { get; private set; }

    /// <summary>True if the line read last has a phrase of privacy policies.</summary>
    internal bool HasPolicy { get; private set; }

    internal void Clear() => Count = 0;

    /// <summary>Adds a line's words, and counts them and its tokens.</summary>
    internal void Read(ReadOnlySpan<byte> line, ref TextCounts counts)
    {
        HasJavascript = HasPolicy = _lastMayDouble = false;
        _first = _second = 0;
        _word = new WordHash();
        var ascii = LetterMap.Ascii;
        var i = 0;
        while (i < line.Length)
        {
            var letter = ascii[line[i]];
            if (letter > LetterMap.Beyond)
            {
                _word.Add(letter);
                _letters++;
                _wordHasLetter |= letter > '9';
                _tokenCharacters++;
                i++;
            }
            else if (letter == LetterMap.Beyond)
            {
                i += AddBeyondAscii(line[i..], ref counts);
            }
            else
            {
                AddMark(letter, line[i], line[i] <= ' ', ref counts);
                i++;
            }
        }

        EndToken(ref counts);
    }

    private int AddBeyondAscii(ReadOnlySpan<byte> line, ref TextCounts counts)
    {
        Rune.DecodeFromUtf8(line, out var rune, out var size);
        var letter = LetterMap.Get(rune.Value);
        if (letter <= LetterMap.Beyond)
        {
            AddMark(letter, rune.Value, Rune.IsWhiteSpace(rune), ref counts);
            return size;
        }

        var alone = LetterMap.IsWordOfItsOwn(letter);
        if (alone)
        {
            EndWord(ref counts);
            _tokenIsAlone = true;
        }

        _word.AddCodePoint(letter);
        _letters += LettersOf(letter);
        _tokenCharacters++;
        _wordHasLetter = true;
        if (alone)
        {
            Add(ref counts.Alone);
            _lastMayDouble = false;
        }

        return size;
    }

    /// <summary>Returns two or three for a Hangul syllable, by its letters; otherwise one.</summary>
    private static int LettersOf(int letter) => letter is < FirstHangul or > LastHangul ? 1 : (letter - FirstHangul) % HangulFinals == 0 ? 2 : 3;

    private static bool IsPunctuation(int mark) =>
        mark is '.' or ',' or ';' or ':' or '!' or '?' or '\'' or '"' or '(' or ')' or '-' or '`' or (>= 0x2010 and <= 0x201F) or 0x2026;

    private void AddMark(int letter, int mark, bool isSpace, ref TextCounts counts)
    {
        if (isSpace)
        {
            EndToken(ref counts);
            return;
        }

        _tokenCharacters++;
        _tokenIsMore |= !IsPunctuation(mark);
        if (letter == LetterMap.Separator)
        {
            EndWord(ref counts);
            // "no, no" is no error
            _lastMayDouble = false;
        }
    }

    private void EndToken(ref TextCounts counts)
    {
        EndWord(ref counts);
        if (_tokenIsMore && !_tokenIsAlone)
        {
            counts.Tokens++;
            counts.AlphabeticTokens += _tokenHasLetter ? 1 : 0;
            counts.LongTokens += _tokenCharacters > LongToken ? 1 : 0;
        }

        _tokenCharacters = 0;
        _tokenHasLetter = _tokenIsAlone = _tokenIsMore = false;
    }

    private void EndWord(ref TextCounts counts)
    {
        if (_letters == 0) return;

        counts.Letters += _letters;
        var mayDouble = _wordHasLetter;
        _tokenHasLetter |= _wordHasLetter;
        _tokenIsMore = true;
        var letters = _letters;
        var hash = Add(ref counts.Words);
        counts.Doubled += _lastMayDouble && hash == _last ? 1 : 0;
        (_last, _lastMayDouble) = (hash, mayDouble);
        var word = KeyWords.Find(hash, letters);
        if (word != 0)
        {
            counts.StopWords |= word <= KeyWords.StopWords ? 1u << (word - 1) : 0;
            counts.LoremIpsum += word == KeyWords.Ipsum && _second == KeyWords.Lorem ? 1 : 0;
            HasJavascript |= word == KeyWords.Javascript;
            HasPolicy |= KeyWords.EndsPolicyPhrase(_first, _second, word);
        }

        (_first, _second) = (_second, word);
    }

    private ulong Add(ref int count)
    {
        if (Count == _hashes.Length)
        {
            Array.Resize(ref _hashes, 2 * Count);
            Array.Resize(ref _lengths, 2 * Count);
        }

        var hash = _word.Finish();
        _hashes[Count] = hash;
        _lengths[Count++] = (byte)Math.Min(_letters, byte.MaxValue);
        count++;
        _letters = 0;
        _wordHasLetter = false;
        return hash;
    }
}
