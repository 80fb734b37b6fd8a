using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.Intrinsics;
using System.Text;
using Provenance.Text.Canonical;
using Provenance.Text.Characters;

namespace Provenance.Text.Tokens;

/// <summary>
/// Splits canonical text into words, numbers, ideographs and punctuation, case-folded, because partly lower-cased corpora would otherwise
/// reveal how they were made. Hyphens separate words; apostrophes inside a word do not.
/// </summary>
internal static class Tokenizer
{
    /// <summary>The name of the behaviour, stored in every detector's file.</summary>
    internal const string Version = "tokens-2";

    private const ulong WordSeed = 1;
    private const ulong NumberSeed = 2;
    private const ulong MarkSeed = 3;
    private const ulong SuffixSeed = 4;
    private const ulong AsciiLowerCase = 0x2020202020202020;
    private const int LongestNumber = 5;
    private const int LongestRun = 3;
    private const int LongestSuffix = 3;

    private enum Class : byte
    {
        Space,
        Letter,
        Digit,
        Mark,
        Beyond,
    }

    private static readonly Class[] Classes = BuildClasses();

    /// <summary>Fills <paramref name="tokens"/> from canonical text.</summary>
    /// <param name="text">UTF-8 written by <see cref="Normalizer"/>.</param>
    /// <param name="padded">The same bytes followed by <see cref="Normalizer.Padding"/> readable ones.</param>
    /// <param name="tokens">Cleared first.</param>
    internal static void Split(ReadOnlySpan<byte> text, ReadOnlySpan<byte> padded, TokenBuffer tokens)
    {
        tokens.Count = 0;
        var words = 0;
        var halves = 0;
        var i = 0;
        while (i < text.Length)
        {
            if (tokens.Count == tokens.Hashes.Length) tokens.Grow();
            var kind = Classes[text[i]];
            // most tokens are words with a space after them: the likeliest case is tested first, one question at a time
            if (kind == Class.Letter)
            {
                i = AddWord(text, padded, i, tokens);
                i += padded[i] == ' ' ? 1 : 0;
                words++;
                continue;
            }

            switch (kind)
            {
                case Class.Space:
                    i++;
                    break;
                case Class.Digit:
                    i = AddNumber(text, i, tokens);
                    words++;
                    break;
                case Class.Mark:
                    i = AddMark(text, i, tokens);
                    break;
                default:
                    var (start, first) = (i, text[i]);
                    i = AddBeyondAscii(text, padded, i, tokens);
                    var added = tokens.Kinds[tokens.Count - 1];
                    if (added == TokenKind.Ideograph) halves++;
                    else if (added == TokenKind.Word && first is not (0xE0 or 0xE1)) words++;
                    else if (added == TokenKind.Word && UnspacedScripts.IsSyllable(text[start..i])) halves++;
                    else if (added == TokenKind.Word) words += UnspacedScripts.WordsIn(text[start..i]);
                    break;
            }
        }

        tokens.Words = words + ((halves + 1) / 2);
    }

    private static int AddWord(ReadOnlySpan<byte> text, ReadOnlySpan<byte> padded, int start, TokenBuffer tokens)
    {
        var beyond = text[start] >= 0x80;
        var end = start + (beyond ? FirstRuneLength(text[start..]) : 1);
        while (true)
        {
            end = SkipLetters(padded, end);
            if (end >= text.Length) break;
            var apostrophe = text[end] == '\'' ? 1 : 0;
            if (end + apostrophe >= text.Length) break;
            var next = text[end + apostrophe];
            if (next >= 0x80)
            {
                if (!IsLetter(text[(end + apostrophe)..], out var size)) break;
                beyond = true;
                end += apostrophe + size;
                // letters beyond ASCII occur together
                while (end < text.Length && text[end] >= 0x80 && IsLetter(text[end..], out size)) end += size;
            }
            else if (apostrophe > 0 && Classes[next] == Class.Letter) end += 2;
            else break;
        }

        var length = end - start;
        var hash = beyond ? HashFolded(text[start..end]) : HashAscii(padded[start..], length);
        Add(tokens, Hashing.Finish(hash), SuffixOf(padded, start, length), start, length, TokenKind.Word);
        return end;
    }

    /// <summary>Hashes a word's length class and its last three letters, or all of a shorter word.</summary>
    private static uint SuffixOf(ReadOnlySpan<byte> padded, int start, int length)
    {
        // its last eight bytes or all of them, the last one lowest; no branch, because short words are unpredictable
        var bytes = Math.Min(length, 8);
        var last = BinaryPrimitives.ReadUInt64LittleEndian(padded[(start + length - bytes)..]) | AsciiLowerCase;
        last = BinaryPrimitives.ReverseEndianness(last << (64 - (8 * bytes)));
        var kept = 8 * Math.Min(length, LongestSuffix);
        var suffix = ((SuffixSeed + (ulong)LengthClass(length)) << kept) | (last & ((1UL << kept) - 1));
        return Hashing.Finish(Hashing.Mix(SuffixSeed, suffix));
    }

    /// <summary>Returns the end of a run of ASCII letters, sixteen bytes at a time; the zeros after the text end it at the latest.</summary>
    private static int SkipLetters(ReadOnlySpan<byte> padded, int i)
    {
        while (true)
        {
            var folded = Vector128.Create(padded[i..]) | Vector128.Create((byte)0x20);
            var letters = Vector128.LessThanOrEqual(folded - Vector128.Create((byte)'a'), Vector128.Create((byte)('z' - 'a'))).ExtractMostSignificantBits();
            var run = BitOperations.TrailingZeroCount(~letters);
            i += run;
            if (run < Vector128<byte>.Count) return i;
        }
    }

    private static int FirstRuneLength(ReadOnlySpan<byte> text)
    {
        Rune.DecodeFromUtf8(text, out _, out var size);
        return size;
    }

    /// <summary>Hashes ASCII letters eight at a time, setting the bit that makes them lower case.</summary>
    private static ulong HashAscii(ReadOnlySpan<byte> padded, int length)
    {
        var hash = WordSeed + (ulong)length;
        while (length > 8)
        {
            hash = Hashing.Mix(hash, BinaryPrimitives.ReadUInt64LittleEndian(padded) | AsciiLowerCase);
            padded = padded[8..];
            length -= 8;
        }

        var last = BinaryPrimitives.ReadUInt64LittleEndian(padded) | AsciiLowerCase;
        return Hashing.Mix(hash, last & (ulong.MaxValue >> (64 - (8 * length))));
    }

    private static ulong HashFolded(ReadOnlySpan<byte> word)
    {
        var hash = WordSeed;
        var i = 0;
        while (i < word.Length)
        {
            if (word[i] < 0x80)
            {
                hash = Hashing.Mix(hash, (ulong)(word[i] | (char.IsAsciiLetterUpper((char)word[i]) ? 0x20 : 0)));
                i++;
            }
            else if (TwoByteCharacters.At(word, i) is not 0 and var character)
            {
                hash = Hashing.Mix(hash, (ulong)TwoByteCharacters.Lower(character));
                i += 2;
            }
            else
            {
                Rune.DecodeFromUtf8(word[i..], out var rune, out var size);
                hash = Hashing.Mix(hash, (ulong)Rune.ToLowerInvariant(rune).Value);
                i += size;
            }
        }

        return hash;
    }

    private static int AddNumber(ReadOnlySpan<byte> text, int start, TokenBuffer tokens)
    {
        var end = start + 1;
        var digits = 1;
        while (end < text.Length)
        {
            if (Classes[text[end]] == Class.Digit) digits++;
            else if (!(text[end] is (byte)'.' or (byte)',' && end + 1 < text.Length && Classes[text[end + 1]] == Class.Digit)) break;
            end++;
        }

        var hash = Hashing.Finish(Hashing.Mix(NumberSeed, (ulong)Math.Min(digits, LongestNumber)));
        Add(tokens, hash, hash, start, end - start, TokenKind.Number);
        return end;
    }

    private static int AddMark(ReadOnlySpan<byte> text, int start, TokenBuffer tokens)
    {
        var end = start + 1;
        while (end < text.Length && text[end] == text[start]) end++;
        var hash = Hashing.Finish(Hashing.Mix(MarkSeed, ((ulong)text[start] << 8) | (uint)Math.Min(end - start, LongestRun)));
        Add(tokens, hash, hash, start, end - start, TokenKind.Punctuation);
        return end;
    }

    private static int AddBeyondAscii(ReadOnlySpan<byte> text, ReadOnlySpan<byte> padded, int start, TokenBuffer tokens)
    {
        if (TwoByteCharacters.IsOfWords(TwoByteCharacters.At(text, start))) return AddWord(text, padded, start, tokens);
        if (Rune.DecodeFromUtf8(text[start..], out var rune, out var size) != System.Buffers.OperationStatus.Done) size = Math.Max(size, 1);
        var ideograph = CharacterMap.IsIdeographic(rune.Value);
        if (!ideograph && CharacterMap.IsOfWords(rune)) return AddWord(text, padded, start, tokens);
        var hash = Hashing.Finish(Hashing.Mix(ideograph ? WordSeed : MarkSeed, (ulong)rune.Value << 8));
        var kind = ideograph ? TokenKind.Ideograph : Rune.IsPunctuation(rune) ? TokenKind.Punctuation : TokenKind.Symbol;
        Add(tokens, hash, hash, start, size, kind);
        return start + size;
    }

    private static void Add(TokenBuffer tokens, uint hash, uint suffix, int start, int length, TokenKind kind)
    {
        var n = tokens.Count;
        tokens.Hashes[n] = hash;
        tokens.Suffixes[n] = suffix;
        tokens.Starts[n] = start;
        tokens.Lengths[n] = (ushort)Math.Min(length, ushort.MaxValue);
        tokens.Kinds[n] = kind;
        tokens.Count = n + 1;
    }

    /// <summary>Returns the class of short, medium and long words: function words are short, and length is a trait of style.</summary>
    private static int LengthClass(int bytes) => (bytes > 4 ? 1 : 0) + (bytes > 7 ? 1 : 0);

    private static bool IsLetter(ReadOnlySpan<byte> text, out int size)
    {
        size = 2;
        return TwoByteCharacters.At(text, 0) is not 0 and var character
            ? TwoByteCharacters.IsOfWords(character)
            : Rune.DecodeFromUtf8(text, out var rune, out size) == System.Buffers.OperationStatus.Done && !CharacterMap.IsIdeographic(rune.Value) && CharacterMap.IsOfWords(rune);
    }

    private static Class[] BuildClasses()
    {
        var classes = new Class[256];
        for (var c = 0; c < 256; c++)
        {
            classes[c] = c >= 0x80 ? Class.Beyond
                : c <= ' ' ? Class.Space
                : char.IsAsciiLetter((char)c) ? Class.Letter
                : char.IsAsciiDigit((char)c) ? Class.Digit
                : Class.Mark;
        }

        return classes;
    }
}
