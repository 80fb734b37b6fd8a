using System.Text;

namespace Provenance.Text;

/// <summary>
/// Writes a document's canonical form: the same words, without what betrays how a corpus was made rather than who wrote it.
/// White space is folded, quotes and dashes are ASCII, tokenisation is undone, markdown, HTML breaks and invisible characters are
/// gone, look-alike letters are Latin again, and an assistant's opening and closing words are cut. What was found is counted.
/// </summary>
/// <remarks>
/// <see cref="Version"/> names this behaviour for ever: a detector trained on one version refuses another. Canonical text is a
/// fixed point: normalising it again changes nothing that a tokeniser sees. One instance a thread; the result is valid until the
/// next call.
/// </remarks>
internal sealed partial class Normalizer
{
    /// <summary>The name of the behaviour, kept in every detector's file.</summary>
    internal const string Version = "canonical-1";

    /// <summary>Bytes after the text that may be read, all zero, so that words can be loaded eight bytes at a time.</summary>
    internal const int Padding = 16;

    private byte[] _output = new byte[16 * 1024];
    private int _length;
    private bool _pendingSpace;
    private bool _afterOpening;
    private bool _afterSymbol;
    private AnomalyCounts _anomalies;

    /// <summary>What was counted in the text last normalised.</summary>
    internal ref readonly AnomalyCounts Anomalies => ref _anomalies;

    /// <summary>The canonical text last written, followed by <see cref="Padding"/> zero bytes.</summary>
    internal ReadOnlySpan<byte> PaddedOutput => _output.AsSpan(0, _length + Padding);

    /// <summary>Normalises one document.</summary>
    /// <param name="utf8">Valid UTF-8; what is not valid counts as <see cref="Anomaly.Control"/> and is dropped.</param>
    /// <returns>The canonical text, UTF-8, valid until the next call.</returns>
    internal ReadOnlySpan<byte> Normalize(ReadOnlySpan<byte> utf8)
    {
        _anomalies.Clear();
        if (HasCombiningMarks(utf8)) utf8 = Compose(utf8);
        var body = Boilerplate.Trim(utf8, ref _anomalies);
        // three bytes out for one in is the most a character can grow to (a dash with its spaces)
        EnsureCapacity((body.Length * 3) + Padding);
        _length = 0;
        _pendingSpace = _afterOpening = _afterSymbol = false;
        Walk(body);
        _output.AsSpan(_length, Padding).Clear();
        return _output.AsSpan(0, _length);
    }

    private void Walk(ReadOnlySpan<byte> text)
    {
        var i = 0;
        while (i < text.Length)
        {
            var c = text[i];
            switch (AsciiClasses[c])
            {
                case AsciiClass.Word:
                    i = CopyWord(text, i);
                    break;
                case AsciiClass.Space:
                    i = SkipSpace(text, i);
                    break;
                case AsciiClass.Closing:
                    WriteClosing(c);
                    i++;
                    break;
                case AsciiClass.Opening:
                    WriteByte(c);
                    _afterOpening = true;
                    i++;
                    break;
                case AsciiClass.Markup:
                    i = WriteMarkup(text, i);
                    break;
                case AsciiClass.Apostrophe:
                    i = WriteApostrophe(text, i);
                    break;
                case AsciiClass.Hyphen:
                    i = WriteHyphens(text, i);
                    break;
                case AsciiClass.Reference:
                    i = WriteReference(text, i);
                    break;
                case AsciiClass.Control:
                    _anomalies[Anomaly.Control]++;
                    i++;
                    break;
                case AsciiClass.Beyond:
                    i = WriteBeyondAscii(text, i);
                    break;
                default:
                    WriteByte(c);
                    i++;
                    break;
            }
        }
    }

    /// <summary>Copies a run of ASCII letters and digits, undoing a split "n't" and a glued sentence before it.</summary>
    private int CopyWord(ReadOnlySpan<byte> text, int start)
    {
        var end = start + 1;
        while (end < text.Length && AsciiClasses[text[end]] == AsciiClass.Word) end++;
        var first = text[start];
        if (_pendingSpace)
        {
            if ((first | 0x20) == 'n' && end - start == 1 && IsNotTail(text, end))
            {
                _anomalies[Anomaly.SplitContraction]++;
                _pendingSpace = false;
            }
        }
        else if (char.IsAsciiLetterUpper((char)first) && _length >= 2 && _output[_length - 1] is (byte)'.' or (byte)'!' or (byte)'?'
            && char.IsAsciiLetterLower((char)_output[_length - 2]))
        {
            _anomalies[Anomaly.GluedSentence]++;
            _pendingSpace = true;
        }

        BeginToken();
        text[start..end].CopyTo(_output.AsSpan(_length));
        _length += end - start;
        return end;
    }

    private static bool IsNotTail(ReadOnlySpan<byte> text, int i) =>
        i + 1 < text.Length && text[i] == '\'' && (text[i + 1] | 0x20) == 't' && (i + 2 == text.Length || !char.IsAsciiLetterOrDigit((char)text[i + 2]));

    private int SkipSpace(ReadOnlySpan<byte> text, int i)
    {
        var start = i;
        var breaks = 0;
        for (; i < text.Length && AsciiClasses[text[i]] == AsciiClass.Space; i++)
        {
            if (text[i] == '\n') breaks++;
        }

        if (breaks > 0) _anomalies[Anomaly.LineBreak] += breaks;
        else if (i - start > 1 || text[start] != ' ') _anomalies[Anomaly.SpaceRun]++;
        _pendingSpace = true;
        return i;
    }

    private void WriteClosing(byte c)
    {
        if (_pendingSpace && _length > 0)
        {
            _anomalies[Anomaly.SpacedPunctuation]++;
            _pendingSpace = false;
        }

        WriteByte(c);
    }

    /// <summary>Markdown characters become white space; two backticks are a quote of the Penn Treebank.</summary>
    private int WriteMarkup(ReadOnlySpan<byte> text, int i)
    {
        if (text[i] == '`' && i + 1 < text.Length && text[i + 1] == '`' && (i + 2 == text.Length || text[i + 2] != '`'))
        {
            _anomalies[Anomaly.TexQuote]++;
            WriteByte((byte)'"');
            return i + 2;
        }

        var run = text[i];
        while (i < text.Length && text[i] == run) i++;
        _anomalies[Anomaly.Markdown]++;
        _pendingSpace = true;
        return i;
    }

    private int WriteApostrophe(ReadOnlySpan<byte> text, int i)
    {
        if (i + 1 < text.Length && text[i + 1] == '\'')
        {
            _anomalies[Anomaly.TexQuote]++;
            WriteByte((byte)'"');
            return i + 2;
        }

        WriteApostrophe(text[(i + 1)..]);
        return i + 1;
    }

    /// <summary>Writes an apostrophe; a clitic that a tokeniser split from its word is joined to it again.</summary>
    private void WriteApostrophe(ReadOnlySpan<byte> following)
    {
        if (_pendingSpace && _length > 0 && StartsWithClitic(following))
        {
            _anomalies[Anomaly.SplitContraction]++;
            _pendingSpace = false;
        }

        WriteByte((byte)'\'');
    }

    private static bool StartsWithClitic(ReadOnlySpan<byte> following)
    {
        if (following.IsEmpty) return false;
        var first = (byte)(following[0] | 0x20);
        var second = following.Length > 1 ? (byte)(following[1] | 0x20) : (byte)0;
        var length = (first, second) switch
        {
            ((byte)'r', (byte)'e') or ((byte)'v', (byte)'e') or ((byte)'l', (byte)'l') => 2,
            ((byte)'s', _) or ((byte)'t', _) or ((byte)'d', _) or ((byte)'m', _) => 1,
            _ => 0,
        };
        return length > 0 && (following.Length == length || !char.IsAsciiLetterOrDigit((char)following[length]));
    }

    private int WriteHyphens(ReadOnlySpan<byte> text, int i)
    {
        var start = i;
        while (i < text.Length && text[i] == '-') i++;
        if (i - start == 1) WriteByte((byte)'-');
        else WriteDash();
        return i;
    }

    /// <summary>Writes a dash standing alone; several in a row are one.</summary>
    private void WriteDash()
    {
        _anomalies[Anomaly.Dash]++;
        if (_length > 0 && _output[_length - 1] == '-')
        {
            _pendingSpace = true;
            return;
        }

        _pendingSpace = true;
        WriteByte((byte)'-');
        _pendingSpace = true;
    }

    private void WriteByte(byte c)
    {
        BeginToken();
        _output[_length++] = c;
    }

    private void BeginToken()
    {
        if (_pendingSpace)
        {
            if (_length > 0 && !_afterOpening) _output[_length++] = (byte)' ';
            else if (_afterOpening) _anomalies[Anomaly.SpacedPunctuation]++;
            _pendingSpace = false;
        }

        _afterOpening = _afterSymbol = false;
    }

    private void EnsureCapacity(int needed)
    {
        if (_output.Length < needed) _output = new byte[Math.Max(needed, _output.Length * 2)];
    }

    /// <summary>Combining diacritical marks, U+0300 to U+036F, start with the bytes CC or CD.</summary>
    private static bool HasCombiningMarks(ReadOnlySpan<byte> utf8) => utf8.ContainsAny((byte)0xCC, (byte)0xCD);

    /// <summary>NFC; allocates, and is needed only for text with combining marks.</summary>
    private static byte[] Compose(ReadOnlySpan<byte> utf8) =>
        Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(utf8).Normalize(NormalizationForm.FormC));
}
