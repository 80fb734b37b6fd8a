using System.Text;

namespace Provenance.Text;

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
        Reference,
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
                '&' or '<' => AsciiClass.Reference,
                _ => AsciiClass.Other,
            };
        }

        return classes;
    }

    private int WriteBeyondAscii(ReadOnlySpan<byte> text, int i)
    {
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
                _pendingSpace = true;
                break;
            case CharacterAction.LineBreak:
                _anomalies[Anomaly.LineBreak]++;
                _pendingSpace = true;
                break;
            case CharacterAction.SingleQuote:
                _anomalies[Anomaly.CurlyQuote]++;
                WriteApostrophe(text[next..]);
                break;
            case CharacterAction.DoubleQuote:
                _anomalies[Anomaly.CurlyQuote]++;
                WriteByte((byte)'"');
                break;
            case CharacterAction.Hyphen:
                WriteByte((byte)'-');
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
                if (!_afterSymbol) _anomalies[Anomaly.Invisible]++;
                break;
            case CharacterAction.Bidirectional:
                _anomalies[Anomaly.Bidirectional]++;
                break;
            case CharacterAction.HiddenTag:
                if (!_afterSymbol) _anomalies[Anomaly.HiddenTag]++;
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

    /// <summary>Full-width punctuation is how Chinese and Japanese are written; full-width letters and digits are a disguise.</summary>
    private void WriteFullWidth(byte ascii)
    {
        if (AsciiClasses[ascii] == AsciiClass.Word) _anomalies[Anomaly.Homoglyph]++;
        if (AsciiClasses[ascii] == AsciiClass.Closing) WriteClosing(ascii);
        else WriteByte(ascii);
    }

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

    /// <summary>Whether the word being written has an ASCII letter: the one before, or one that follows after look-alikes only.</summary>
    private bool IsInLatinWord(ReadOnlySpan<byte> text, int next)
    {
        if (!_pendingSpace && _length > 0 && char.IsAsciiLetter((char)_output[_length - 1])) return true;
        while (next < text.Length)
        {
            if (text[next] < 0x80) return char.IsAsciiLetter((char)text[next]);
            if (Rune.DecodeFromUtf8(text[next..], out var rune, out var size) != System.Buffers.OperationStatus.Done) return false;
            if (CharacterMap.LatinLookalike(rune.Value) == 0) return false;
            next += size;
        }

        return false;
    }

    /// <summary>Named and numeric references that survive careless extraction, and line-breaking tags.</summary>
    private int WriteReference(ReadOnlySpan<byte> text, int i)
    {
        var rest = text[i..];
        if (rest[0] == '<')
        {
            var tag = LineBreakTagLength(rest);
            if (tag > 0)
            {
                _anomalies[Anomaly.Html]++;
                _pendingSpace = true;
                return i + tag;
            }
        }
        else
        {
            foreach (var (name, value) in References)
            {
                if (!rest.StartsWith(name)) continue;
                _anomalies[Anomaly.Html]++;
                if (value is (byte)' ' or (byte)'>') _pendingSpace = true;
                else if (value == '\'') WriteApostrophe(rest[name.Length..]);
                else WriteByte(value);
                return i + name.Length;
            }
        }

        WriteByte(rest[0]);
        return i + 1;
    }

    private static readonly (byte[] Name, byte Value)[] References =
    [
        ("&amp;"u8.ToArray(), (byte)'&'), ("&nbsp;"u8.ToArray(), (byte)' '), ("&quot;"u8.ToArray(), (byte)'"'),
        ("&#39;"u8.ToArray(), (byte)'\''), ("&apos;"u8.ToArray(), (byte)'\''), ("&lt;"u8.ToArray(), (byte)'<'), ("&gt;"u8.ToArray(), (byte)'>'),
    ];

    /// <summary>The length of <c>&lt;br&gt;</c>, <c>&lt;br/&gt;</c>, <c>&lt;br /&gt;</c>, <c>&lt;p&gt;</c> or <c>&lt;/p&gt;</c> at the start, or 0.</summary>
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
