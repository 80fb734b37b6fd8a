using System.Buffers;

namespace Provenance.Text;

/// <summary>The commoner half of the normaliser: runs of words, and the contractions and sentences that corpora cut or glue.</summary>
internal sealed partial class Normalizer
{
    private static readonly SearchValues<byte> WordsAndSpaces = SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz "u8);

    /// <summary>
    /// Copies a run of words of ASCII letters and digits with single spaces between them, undoing a split contraction and a glued
    /// sentence before it. Most of most texts is such runs.
    /// </summary>
    private int CopyWords(ReadOnlySpan<byte> text, int start)
    {
        var end = EndOfWords(text, start);
        if (!_pendingSpace && _length >= 2)
        {
            var last = _output[_length - 1];
            if (last == '\'') JoinClitic(text, start, EndOfWord(text, start, end));
            else if (last is (byte)'.' or (byte)'!' or (byte)'?' && char.IsAsciiLetterUpper((char)text[start]) && char.IsAsciiLetterLower((char)_output[_length - 2]))
            {
                _anomalies[Anomaly.GluedSentence]++;
                _pendingSpace = true;
            }
        }

        BeginToken();
        text[start..end].CopyTo(_output.AsSpan(_length));
        _length += end - start;
        return end;
    }

    private static int EndOfWords(ReadOnlySpan<byte> text, int start)
    {
        var run = text[start..];
        var length = run.IndexOfAnyExcept(WordsAndSpaces);
        if (length >= 0) run = run[..length];
        var blank = run.IndexOf("  "u8);
        if (blank >= 0) run = run[..blank];
        return start + (run[^1] == ' ' ? run.Length - 1 : run.Length);
    }

    private static int EndOfWord(ReadOnlySpan<byte> text, int start, int endOfWords)
    {
        var space = text[start..endOfWords].IndexOf((byte)' ');
        return space < 0 ? endOfWords : start + space;
    }

    /// <summary>
    /// Joins to its word a clitic that a tokeniser split off: the output ends with <c>" '"</c> and <c>s</c> follows, or with
    /// <c>" n'"</c> and <c>t</c> follows. What was written decides, so that it does not matter how the apostrophe was.
    /// </summary>
    private void JoinClitic(ReadOnlySpan<byte> text, int start, int end)
    {
        var not = _length >= 3 && (_output[_length - 2] | 0x20) == 'n';
        var space = _length - (not ? 3 : 2);
        if (space < 1 || _output[space] != ' ' || _output[space - 1] == '\'') return;
        if (not ? !(end - start == 1 && (text[start] | 0x20) == 't' && char.IsAsciiLetter((char)_output[space - 1])) : !IsClitic(text[start..end])) return;
        if (end < text.Length && text[end] >= 0x80 && IsLetter(text[end..])) return;
        _anomalies[Anomaly.SplitContraction]++;
        _output.AsSpan((space + 1).._length).CopyTo(_output.AsSpan(space));
        _length--;
    }

    private static bool IsClitic(ReadOnlySpan<byte> word) => word.Length switch
    {
        1 => (byte)(word[0] | 0x20) is (byte)'s' or (byte)'t' or (byte)'d' or (byte)'m',
        2 => ((byte)(word[0] | 0x20), (byte)(word[1] | 0x20)) is ((byte)'r', (byte)'e') or ((byte)'v', (byte)'e') or ((byte)'l', (byte)'l'),
        _ => false,
    };
}
