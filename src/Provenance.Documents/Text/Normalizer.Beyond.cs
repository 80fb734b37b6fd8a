using System.Text;

namespace Provenance.Documents.Text;

/// <summary>The rarer half of the normaliser: characters beyond ASCII, HTML breaks and character references.</summary>
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
        Less,
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
                '*' or '#' or '`' or '_' or '>' or '|' => AsciiClass.Markup,
                '\'' => AsciiClass.Apostrophe,
                '-' => AsciiClass.Hyphen,
                '<' => AsciiClass.Less,
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

    /// <summary>Writes a full-width character: full-width punctuation is the norm in Chinese and Japanese, full-width letters and digits are a disguise.</summary>
    private void WriteFullWidth(byte ascii)
    {
        if (AsciiClasses[ascii] == AsciiClass.Word) _anomalies[Anomaly.Homoglyph]++;
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
            case AsciiClass.Word:
                CopyWords([ascii], 0);
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

    /// <summary>Writes a space for line-breaking tags, which survive careless extraction.</summary>
    private int WriteLess(ReadOnlySpan<byte> text, int i)
    {
        var tag = LineBreakTagLength(text[i..]);
        if (tag == 0)
        {
            WriteByte(text[i]);
            return i + 1;
        }

        _anomalies[Anomaly.Html]++;
        _pendingSpace = true;
        return i + tag;
    }

    /// <summary>
    /// If the output ends with a character reference whose semicolon comes now, replaces the reference by its character. Looking at the output
    /// instead of the input also resolves references to references.
    /// </summary>
    private bool EndsReference()
    {
        var window = _output.AsSpan(Math.Max(0, _length - LongestReference).._length);
        var start = window.LastIndexOf((byte)'&');
        if (start < 0) return false;
        var name = window[(start + 1)..];
        foreach (var (reference, value) in References)
        {
            if (!name.SequenceEqual(reference)) continue;
            ReplaceReference(name.Length + 1, value);
            return true;
        }

        return false;
    }

    private void ReplaceReference(int length, byte value)
    {
        _anomalies[Anomaly.Html]++;
        _length -= length;
        if (_length > 0 && _output[_length - 1] == ' ')
        {
            _length--;
            _pendingSpace = true;
        }

        if (value is (byte)' ' or (byte)'>') _pendingSpace = true;
        else if (value == '\'') WriteApostrophe();
        else WriteByte(value);
    }

    private const int LongestReference = 5;

    private static readonly (byte[] Name, byte Value)[] References =
    [
        ("amp"u8.ToArray(), (byte)'&'), ("nbsp"u8.ToArray(), (byte)' '), ("quot"u8.ToArray(), (byte)'"'),
        ("apos"u8.ToArray(), (byte)'\''), ("lt"u8.ToArray(), (byte)'<'), ("gt"u8.ToArray(), (byte)'>'),
    ];

    /// <summary>Returns the length of <c>&lt;br&gt;</c>, <c>&lt;br/&gt;</c>, <c>&lt;br /&gt;</c>, <c>&lt;p&gt;</c> or <c>&lt;/p&gt;</c> at the start, or 0.</summary>
    private static int LineBreakTagLength(ReadOnlySpan<byte> text)
    {
        var i = 1;
        if (i < text.Length && text[i] == '/') i++;
        if (i >= text.Length) return 0;
        var first = text[i] | 0x20;
        if (first == 'b')
        {
            if (i + 1 >= text.Length || (text[i + 1] | 0x20) != 'r') return 0;
            i += 2;
        }
        else if (first == 'p') i++;
        else return 0;
        while (i < text.Length && text[i] is (byte)' ' or (byte)'/')
        {
            if (++i >= text.Length) return 0;
        }

        return i < text.Length && text[i] == '>' ? i + 1 : 0;
    }
}
