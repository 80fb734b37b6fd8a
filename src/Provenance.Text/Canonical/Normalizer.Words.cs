using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Provenance.Text.Canonical;

/// <summary>The common half of the normaliser: runs of words, and the contractions and sentences that corpora split or join.</summary>
internal sealed partial class Normalizer
{
    /// <summary>
    /// Copies a run of words of ASCII letters and digits with single spaces between them, undoing a split contraction and a glued
    /// sentence before it. Most texts consist mostly of such runs.
    /// </summary>
    private int CopyWords(ReadOnlySpan<byte> text, int start)
    {
        if (!_pendingSpace && _length >= 2)
        {
            var last = _output[_length - 1];
            if (last == '\'') JoinClitic(text, start, EndOfWord(text, start));
            else if (last is (byte)'.' or (byte)'!' or (byte)'?' && char.IsAsciiLetterUpper((char)text[start]) && char.IsAsciiLetterLower((char)_output[_length - 2]))
            {
                _anomalies[Anomaly.GluedSentence]++;
                _pendingSpace = true;
            }
        }

        BeginToken();
        var copied = CopyRun(text[start..], _output.AsSpan(_length));
        _length += copied;
        return start + copied;
    }

    /// <summary>
    /// Copies up to the first byte that is not a letter, digit or single space, 32 at a time; returns the number copied without a final space. More may be written: the output has room for three bytes per input byte.
    /// </summary>
    private static int CopyRun(ReadOnlySpan<byte> text, Span<byte> output)
    {
        var afterSpace = 0u;
        var end = 0;
        var stop = 0u;
        for (; stop == 0 && end + Vector256<byte>.Count <= text.Length; end += stop == 0 ? Vector256<byte>.Count : BitOperations.TrailingZeroCount(stop))
        {
            var bytes = Vector256.Create(text[end..]);
            bytes.CopyTo(output[end..]);
            var spaces = Vector256.Equals(bytes, Vector256.Create((byte)' ')).ExtractMostSignificantBits();
            stop = (~LettersAndDigits(bytes) & ~spaces) | (spaces & ((spaces << 1) | afterSpace));
            afterSpace = spaces >> 31;
        }

        for (; stop == 0 && end < text.Length && (char.IsAsciiLetterOrDigit((char)text[end]) || (text[end] == ' ' && afterSpace == 0)); end++)
        {
            output[end] = text[end];
            afterSpace = text[end] == ' ' ? 1u : 0;
        }

        return text[end - 1] == ' ' ? end - 1 : end;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint LettersAndDigits(Vector256<byte> bytes)
    {
        var letters = Vector256.LessThan((bytes | Vector256.Create((byte)0x20)) - Vector256.Create((byte)'a'), Vector256.Create((byte)26));
        var digits = Vector256.LessThan(bytes - Vector256.Create((byte)'0'), Vector256.Create((byte)10));
        return (letters | digits).ExtractMostSignificantBits();
    }

    private static int EndOfWord(ReadOnlySpan<byte> text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsAsciiLetterOrDigit((char)text[end])) end++;
        return end;
    }

    /// <summary>
    /// Joins a clitic to its word after a tokeniser split it off: the output ends with <c>" '"</c> and <c>s</c> follows, or with
    /// <c>" n'"</c> and <c>t</c> follows. The output decides, so that the form of the apostrophe in the input does not matter.
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
