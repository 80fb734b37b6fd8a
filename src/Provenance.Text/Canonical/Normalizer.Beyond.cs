using System.Text;
using Provenance.Text.Characters;

namespace Provenance.Text.Canonical;

/// <summary>The rarer half of the normaliser: characters beyond ASCII.</summary>
internal sealed partial class Normalizer
{
    private enum AsciiClass : byte
    {
        Other,
        Word,
        Space,
        Closing,
        Opening,
        Markup,
        Apostrophe,
        Hyphen,
        Greater,
        Backslash,
        Control,
        Beyond,
    }

    private static readonly AsciiClass[] AsciiClasses = BuildAsciiClasses();

    private static AsciiClass[] BuildAsciiClasses()
    {
        var classes = new AsciiClass[256];
        for (var c = 0; c < 256; c++)
        {
            classes[c] = (char)c switch
            {
                >= (char)128 => AsciiClass.Beyond,
                ' ' or '\t' or '\n' or '\r' or '\v' or '\f' => AsciiClass.Space,
                < ' ' or (char)127 => AsciiClass.Control,
                (>= '0' and <= '9') or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') => AsciiClass.Word,
                ',' or '.' or ';' or ':' or '!' or '?' or '%' or ')' or ']' => AsciiClass.Closing,
                '(' or '[' => AsciiClass.Opening,
                '*' or '#' or '`' or '_' or '|' => AsciiClass.Markup,
                '\'' => AsciiClass.Apostrophe,
                '-' => AsciiClass.Hyphen,
                '>' => AsciiClass.Greater,
                '\\' => AsciiClass.Backslash,
                _ => AsciiClass.Other,
            };
        }

        return classes;
    }

    private int WriteBeyondAscii(ReadOnlySpan<byte> text, int i)
    {
        if (TwoByteCharacters.IsPlain(TwoByteCharacters.At(text, i)))
        {
            BeginToken();
            (_output[_length], _output[_length + 1]) = (text[i], text[i + 1]);
            _length += 2;
            return i + 2;
        }

        if (Rune.DecodeFromUtf8(text[i..], out var rune, out var size) != System.Buffers.OperationStatus.Done)
        {
            _anomalies[Anomaly.Control]++;
            return i + Math.Max(size, 1);
        }

        var next = i + size;
        switch (CharacterMap.ActionOf(rune.Value))
        {
            case CharacterAction.Space:
                _anomalies[Anomaly.SpaceRun]++;
                _pendingSpace = _pendingBlank = true;
                break;
            case CharacterAction.LineBreak:
                _anomalies[Anomaly.LineBreak]++;
                _pendingSpace = _pendingBlank = true;
                break;
            case CharacterAction.SingleQuote:
                _anomalies[Anomaly.CurlyQuote]++;
                WriteApostrophe();
                break;
            case CharacterAction.DoubleQuote:
                _anomalies[Anomaly.CurlyQuote]++;
                WriteByte((byte)'"');
                break;
            case CharacterAction.Hyphen:
                WriteHyphen();
                break;
            case CharacterAction.Dash:
                WriteDash();
                break;
            case CharacterAction.Bullet:
                _anomalies[Anomaly.Markdown]++;
                _pendingSpace = true;
                break;
            case CharacterAction.Ellipsis:
                for (var dots = 0; dots < 3; dots++) WriteClosing((byte)'.');
                break;
            case CharacterAction.Invisible:
                if (!_afterSymbol && !(rune.Value is >= 0x200B and <= 0x200D && CharacterMap.IsJoining(LastRune()))) _anomalies[Anomaly.Invisible]++;
                break;
            case CharacterAction.Bidirectional:
                _anomalies[Anomaly.Bidirectional]++;
                break;
            case CharacterAction.HiddenTag:
                if (!_afterSymbol && !IsOrdinarySelector(rune.Value, text[next..])) _anomalies[Anomaly.HiddenTag]++;
                break;
            case CharacterAction.Control:
                _anomalies[Anomaly.Control]++;
                if (rune == Rune.ReplacementChar) WriteLost(text, i, next);
                break;
            case CharacterAction.FullWidth:
                WriteFullWidth((byte)(rune.Value - 0xFEE0));
                break;
            case CharacterAction.FullStop:
                WriteClosing((byte)'.');
                break;
            case CharacterAction.Comma:
                WriteClosing((byte)',');
                break;
            default:
                WriteKept(text, i, size, rune.Value);
                break;
        }

        return next;
    }

    /// <summary>Writes full-width punctuation, the norm in Chinese and Japanese; <see cref="StyledLetters"/> has the letters and digits.</summary>
    private void WriteFullWidth(byte ascii)
    {
        switch (AsciiClasses[ascii])
        {
            case AsciiClass.Closing:
                WriteClosing(ascii);
                break;
            case AsciiClass.Apostrophe:
                WriteApostrophe();
                break;
            case AsciiClass.Hyphen:
                WriteHyphen();
                break;
            case AsciiClass.Markup:
                _anomalies[Anomaly.Markdown]++;
                _pendingSpace = true;
                break;
            default:
                WriteByte(ascii);
                break;
        }
    }

    /// <summary>True for selectors after ideographs, and after a digit with a keycap.</summary>
    private bool IsOrdinarySelector(int selector, ReadOnlySpan<byte> following) =>
        CharacterMap.IsIdeographic(LastRune()) || (selector == 0xFE0F && following.StartsWith("\u20E3"u8));

    /// <summary>Returns the code point written last, or 0.</summary>
    private int LastRune() =>
        !_pendingSpace && Rune.DecodeLastFromUtf8(_output.AsSpan(0, _length), out var rune, out _) == System.Buffers.OperationStatus.Done ? rune.Value : 0;

    private static bool IsLetter(ReadOnlySpan<byte> text) =>
        Rune.DecodeFromUtf8(text, out var rune, out _) == System.Buffers.OperationStatus.Done && Rune.IsLetter(rune);

    /// <summary>
    /// Writes what stands for a lost character within a word: an apostrophe where one belongs, as in <c>don�t</c>; else itself, because the letters on both
    /// sides are no word without it. Elsewhere it is dropped.
    /// </summary>
    private void WriteLost(ReadOnlySpan<byte> text, int i, int next)
    {
        if (!IsLetter(text[next..]) || !Rune.IsLetter(new Rune(LastRune()))) return;
        var end = EndOfWord(text, next);
        if (IsClitic(text[next..end]) && (end == text.Length || text[end] < 0x80 || !IsLetter(text[end..])) && TakesClitic(text[next])) WriteApostrophe();
        else
        {
            BeginToken();
            text[i..next].CopyTo(_output.AsSpan(_length));
            _length += next - i;
        }
    }

    /// <summary>True if the word written last may have a clitic that starts with a letter: all may have <c>'s</c>, pronouns the others.</summary>
    private bool TakesClitic(byte first)
    {
        var start = _length;
        while (start > 0 && _length - start < 8 && char.IsAsciiLetter((char)_output[start - 1])) start--;
        ReadOnlySpan<byte> word = _output.AsSpan(start, _length - start);
        if ((first | 0x20) == 's') return true;
        if ((first | 0x20) == 't') return !word.IsEmpty && (word[^1] | 0x20) == 'n';
        foreach (var pronoun in Pronouns)
        {
            if (System.Text.Ascii.EqualsIgnoreCase(word, pronoun)) return true;
        }

        return false;
    }

    private static readonly byte[][] Pronouns =
    [
        "i"u8.ToArray(), "we"u8.ToArray(), "you"u8.ToArray(), "they"u8.ToArray(), "he"u8.ToArray(), "she"u8.ToArray(), "it"u8.ToArray(), "who"u8.ToArray(),
        "that"u8.ToArray(), "there"u8.ToArray(), "would"u8.ToArray(), "could"u8.ToArray(), "should"u8.ToArray(), "might"u8.ToArray(), "must"u8.ToArray(),
    ];

    private void WriteKept(ReadOnlySpan<byte> text, int i, int size, int codePoint)
    {
        var lookalike = CharacterMap.LatinLookalike(codePoint);
        if (lookalike != 0 && IsInLatinWord(text, i + size))
        {
            _anomalies[Anomaly.Homoglyph]++;
            WriteByte(lookalike);
            return;
        }

        BeginToken();
        text.Slice(i, size).CopyTo(_output.AsSpan(_length));
        _length += size;
        _afterSymbol = CharacterMap.IsSymbol(codePoint);
    }

    /// <summary>True if the word being written has an ASCII letter: the one before, or one that follows after look-alikes only.</summary>
    private bool IsInLatinWord(ReadOnlySpan<byte> text, int next)
    {
        if (!_pendingSpace && _length > 0 && char.IsAsciiLetter((char)_output[_length - 1])) return true;
        // one look-ahead serves a whole run: otherwise a long run would take quadratic time
        if (next <= _lookalikesEnd) return _lookalikesLatin;
        _lookalikesLatin = EndsInLatin(text, ref next);
        _lookalikesEnd = next;
        return _lookalikesLatin;
    }

    private static bool EndsInLatin(ReadOnlySpan<byte> text, ref int next)
    {
        while (next < text.Length)
        {
            if (text[next] < 0x80)
            {
                if (AsciiClasses[text[next]] != AsciiClass.Control) return char.IsAsciiLetter((char)text[next]);
                next++;
                continue;
            }

            if (Rune.DecodeFromUtf8(text[next..], out var rune, out var size) == System.Buffers.OperationStatus.Done)
            {
                var action = CharacterMap.ActionOf(rune.Value);
                if (action == CharacterAction.FullWidth) return char.IsAsciiLetter((char)(rune.Value - 0xFEE0));
                if (CharacterMap.LatinLookalike(rune.Value) == 0 && !IsDropped(action)) return false;
            }

            next += Math.Max(size, 1);
        }

        return false;
    }

    private static bool IsDropped(CharacterAction action) =>
        action is CharacterAction.Invisible or CharacterAction.Bidirectional or CharacterAction.HiddenTag or CharacterAction.Control;
}
