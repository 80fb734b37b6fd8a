namespace Provenance.Text.Canonical;

/// <summary>
/// Writes a document's canonical form: the same words, without traces of how a corpus was made rather than who wrote it.
/// White space is folded, quotes and dashes become ASCII, tokenisation is undone, markup, references, escapes and invisible characters are
/// removed, disguised letters become Latin, and an assistant's opening and closing words are cut. All changes are counted.
/// </summary>
/// <remarks>
/// <see cref="Version"/> names this behaviour permanently: a detector trained on one version refuses another. Canonical text is a
/// fixed point: normalising it again changes nothing that the tokeniser sees. One instance per thread; the result is valid until the
/// next call.
/// </remarks>
internal sealed partial class Normalizer
{
    /// <summary>The name of the behaviour, stored in every detector's file.</summary>
    internal const string Version = "canonical-2";

    /// <summary>Number of readable zero bytes after the text, so that words can be loaded eight bytes at a time.</summary>
    internal const int Padding = 16;

    /// <summary>Maximum number of times that a text is normalised: white space that goes may leave a new tag, which goes, too.</summary>
    private const int MaxRounds = 6;

    private readonly Residue _residue = new();
    private byte[] _output = new byte[16 * 1024];
    private int _length;
    private bool _pendingSpace;
    private bool _pendingBlank;
    private bool _afterSymbol;
    private int _lookalikesEnd;
    private bool _lookalikesLatin;
    private int _quotedTo;
    private AnomalyCounts _anomalies;

    /// <summary>The anomalies of the text normalised last.</summary>
    internal ref readonly AnomalyCounts Anomalies => ref _anomalies;

    /// <summary>The canonical text last written, followed by <see cref="Padding"/> zero bytes.</summary>
    internal ReadOnlySpan<byte> PaddedOutput => _output.AsSpan(0, _length + Padding);

    /// <summary>Normalises one document.</summary>
    /// <param name="utf8">Valid UTF-8; invalid bytes count as <see cref="Anomaly.Control"/> and are dropped.</param>
    /// <returns>The canonical text, UTF-8, valid until the next call.</returns>
    internal ReadOnlySpan<byte> Normalize(ReadOnlySpan<byte> utf8) => Run(utf8, null);

    private ReadOnlySpan<byte> Run(ReadOnlySpan<byte> utf8, TextSources? sources)
    {
        _anomalies.Clear();
        var text = _residue.Remove(utf8, sources, ref _anomalies);
        for (var round = 1; ; round++)
        {
            var marked = Composition.MayBeNeeded(text);
            if (marked)
            {
                if (sources is not null) Composition.Map(text, sources.Add());
                text = Composition.Compose(text);
            }

            text = _residue.RemoveMarks(text, marked, sources, ref _anomalies);
            var body = Boilerplate.Trim(text, ref _anomalies);
            Begin(body);
            if (sources is null) Walk(body, 0, body.Length);
            else Trace(text, body, sources);
            // the characters between a letter and its mark may be gone now
            if (marked) Recompose(sources);
            ReadOnlySpan<byte> output = _output.AsSpan(0, _length);
            if (round == MaxRounds || !(marked || ResidueScan.IsLeft(output) || Residue.MayStartWithMarker(output))) return End();
            text = _residue.Remove(output, sources, ref _anomalies);
            if (marked) text = _residue.RemoveMarks(text, true, sources, ref _anomalies);
            if (text == output) return End();
        }
    }

    private void Begin(ReadOnlySpan<byte> body)
    {
        // a character grows to three bytes at most (a dash with its spaces)
        EnsureCapacity((body.Length * 3) + Padding);
        _length = 0;
        _pendingSpace = _pendingBlank = _afterSymbol = false;
        _lookalikesEnd = _quotedTo = 0;
    }

    private ReadOnlySpan<byte> End()
    {
        _output.AsSpan(_length, Padding).Clear();
        return _output.AsSpan(0, _length);
    }

    /// <summary>Normalises from one position to another or, if a run continues, somewhat beyond; returns the position reached.</summary>
    private int Walk(ReadOnlySpan<byte> text, int i, int end)
    {
        while (i < end)
        {
            var c = text[i];
            switch (AsciiClasses[c])
            {
                case AsciiClass.Word:
                    i = CopyWords(text, i);
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
                    i++;
                    break;
                case AsciiClass.Markup:
                    i = WriteMarkup(text, i);
                    break;
                case AsciiClass.Apostrophe:
                    WriteApostrophe();
                    i++;
                    break;
                case AsciiClass.Hyphen:
                    WriteHyphen();
                    i++;
                    break;
                case AsciiClass.Greater:
                    i = WriteGreater(text, i);
                    break;
                case AsciiClass.Backslash:
                    // alone, so that it starts no escape when the line breaks of the text are gone
                    WriteByte(c);
                    _pendingSpace = true;
                    i++;
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

        return i;
    }

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
        _pendingSpace = _pendingBlank = true;
        return i;
    }

    private void WriteClosing(byte c)
    {
        if (_pendingSpace && _length > 0) DropSpace();
        WriteByte(c);
    }

    /// <summary>Drops the pending space; if the text had one, and not only markup, it is counted.</summary>
    private void DropSpace()
    {
        if (_pendingBlank) _anomalies[Anomaly.SpacedPunctuation]++;
        _pendingSpace = _pendingBlank = false;
    }

    /// <summary>Writes Markdown characters as white space; two backticks are a quote of the Penn Treebank.</summary>
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

    /// <summary>Writes <c>&gt;</c>; at the start of a line, it is the quotation mark of mail.</summary>
    private int WriteGreater(ReadOnlySpan<byte> text, int i)
    {
        var start = i;
        while (start > _quotedTo && text[start - 1] is (byte)' ' or (byte)'\t') start--;
        var next = i;
        while (next < text.Length && text[next] == '>') next++;
        if (_length == 0 || (start == _quotedTo && start > 0) || text[start - 1] is (byte)'\n' or (byte)'\r')
        {
            _quotedTo = next;
            _anomalies[Anomaly.Markdown]++;
            _pendingSpace = true;
            return next;
        }

        while (i < next) WriteByte(text[i++]);
        return next;
    }

    /// <summary>Writes an apostrophe; two in a row become a quote.</summary>
    private void WriteApostrophe()
    {
        if (!_pendingSpace && _length > 0 && _output[_length - 1] == '\'')
        {
            _anomalies[Anomaly.TexQuote]++;
            _output[_length - 1] = (byte)'"';
            return;
        }

        WriteByte((byte)'\'');
    }

    /// <summary>Writes a hyphen; two in a row become a dash, and further ones after a dash are part of it.</summary>
    private void WriteHyphen()
    {
        if (_length == 0 || _output[_length - 1] != '-')
        {
            WriteByte((byte)'-');
            return;
        }

        if (_length == 1 || _output[_length - 2] is (byte)' ' or (byte)'(' or (byte)'[')
        {
            if (!_pendingSpace) _anomalies[Anomaly.Dash]++;
            _pendingSpace = true;
        }
        else if (_pendingSpace) WriteByte((byte)'-');
        else
        {
            _length--;
            WriteDash();
        }
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
            if (_length > 0)
            {
                if (_output[_length - 1] is (byte)'(' or (byte)'[') DropSpace();
                else _output[_length++] = (byte)' ';
            }

            _pendingSpace = _pendingBlank = false;
        }

        _afterSymbol = false;
    }

    private void EnsureCapacity(int needed)
    {
        if (_output.Length < needed) _output = new byte[Math.Max(needed, _output.Length * 2)];
    }

    private void Recompose(TextSources? sources = null)
    {
        var text = _output.AsSpan(0, _length);
        if (!Composition.MayBeNeeded(text)) return;
        if (sources is not null) Composition.Map(text, sources.Add());
        var composed = Composition.Compose(text);
        composed.CopyTo(_output, 0);
        _length = composed.Length;
    }
}
