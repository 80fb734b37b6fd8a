using System.Buffers;
using System.Text;

namespace Provenance.Curation.Quality;

/// <summary>
/// Counts the marks of one document, line by line: ends of sentences, brackets and quotes that are never closed, signs of wrongly decoded
/// text. It skips from mark to mark, since most bytes are ASCII letters.
/// </summary>
internal sealed class MarkScanner
{
    /// <summary>Maximum number of letters before a full stop that may end an abbreviation, after which lower case is no error.</summary>
    private const int LongestAbbreviation = 3;

    /// <summary>Length from which a token's closing bracket no longer numbers a list or belongs to an emoticon.</summary>
    private const int LongestLabel = 3;

    private static readonly SearchValues<byte> Marks = SearchValues.Create(
        [.. ".?!()[]{}\"#"u8, .. Enumerable.Range(0, 0x20).Except(['\t', '\n', '\r', '\f']).Append(0x7F).Concat(Enumerable.Range(0x80, 0x80)).Select(i => (byte)i)]);

    // open marks in this paragraph
    private int _round, _square, _curly, _straightQuotes, _curlyQuotes;

    /// <summary>Counts the marks of a line; returns the number of sentences that end in it.</summary>
    internal int Read(ReadOnlySpan<byte> line, ref TextCounts counts)
    {
        var sentences = 0;
        var i = 0;
        var before = 0;
        while (true)
        {
            var leap = line[i..].IndexOfAny(Marks);
            if (leap < 0) return sentences;

            i += leap;
            switch (line[i])
            {
                case (byte)'.' or (byte)'?' or (byte)'!':
                    sentences += EndSentence(line, ref i, ref counts);
                    break;
                case (byte)'#':
                    counts.HashMarks++;
                    i++;
                    break;
                case >= 0x80:
                    sentences += ReadBeyondAscii(line, ref i, ref before, ref counts);
                    continue;
                default:
                    ReadBracket(line, i, ref counts);
                    i++;
                    break;
            }

            before = 0;
        }
    }

    /// <summary>Counts the marks that the paragraph leaves open.</summary>
    internal void EndParagraph(ref TextCounts counts)
    {
        // a quotation of several paragraphs opens in each and closes in the last, so open typographic quotes are no error
        counts.Unbalanced += _round + _square + _curly + (_straightQuotes & 1) + Math.Max(0, -_curlyQuotes);
        _round = _square = _curly = _straightQuotes = _curlyQuotes = 0;
    }

    private void ReadBracket(ReadOnlySpan<byte> line, int at, ref TextCounts counts)
    {
        switch (line[at])
        {
            case (byte)'(':
                _round++;
                break;
            case (byte)'[':
                _square++;
                break;
            case (byte)'{':
                counts.CurlyBrackets++;
                _curly++;
                break;
            case (byte)')':
                Close(ref _round, IsLabel(line, at), ref counts);
                break;
            case (byte)']':
                Close(ref _square, false, ref counts);
                break;
            case (byte)'}':
                counts.CurlyBrackets++;
                Close(ref _curly, false, ref counts);
                break;
            case (byte)'"':
                _straightQuotes++;
                break;
            default:
                counts.Garbled++;
                break;
        }
    }

    private static void Close(ref int open, bool mayStandAlone, ref TextCounts counts)
    {
        if (open > 0)
        {
            open--;
        }
        else if (!mayStandAlone)
        {
            counts.Unbalanced++;
        }
    }

    private static bool IsLabel(ReadOnlySpan<byte> line, int at)
    {
        var start = line[..at].LastIndexOfAnyInRange((byte)0, (byte)' ') + 1;
        return at - start < LongestLabel;
    }

    private static int EndSentence(ReadOnlySpan<byte> line, ref int i, ref TextCounts counts)
    {
        var start = i;
        while (i < line.Length && line[i] is (byte)'.' or (byte)'?' or (byte)'!') i++;

        var isEllipsis = i - start >= 3 && !line[start..i].ContainsAnyExcept((byte)'.');
        counts.Ellipses += isEllipsis ? 1 : 0;
        var next = SkipClosers(line, i);
        if (next == line.Length) return 1;

        if (line[next] > ' ') return 0;

        var isStop = i - start == 1 && line[start] == '.';
        var letters = isStop ? LettersBefore(line, start) : 0;
        if (!LineEdge.StartsWithLowerCase(LineEdge.Trim(line[next..])))
        {
            // "J. Smith" is inside a sentence
            return isStop && letters == 1 ? 0 : 1;
        }

        // "what?" he said; and so on ... and on; e.g. this: none of them is an error
        var isError = isStop && next == i && letters > LongestAbbreviation;
        counts.LowerCaseStarts += isError ? 1 : 0;
        return isError ? 1 : 0;
    }

    private static int LettersBefore(ReadOnlySpan<byte> line, int at)
    {
        var start = at;
        while (start > 0 && (char.IsAsciiLetter((char)line[start - 1]) || line[start - 1] >= 0x80)) start--;

        // "e.g." and "U.S.A." are abbreviations, whatever their last letters
        return start > 0 && line[start - 1] == '.' ? 2 : at - start;
    }

    private static int SkipClosers(ReadOnlySpan<byte> line, int i)
    {
        while (i < line.Length)
        {
            if (line[i] is (byte)'"' or (byte)'\'' or (byte)')' or (byte)']')
            {
                i++;
                continue;
            }

            if (line[i] < 0x80) break;

            Rune.DecodeFromUtf8(line[i..], out var rune, out var size);
            if (!SentenceMarks.IsCloser(rune.Value)) break;

            i += size;
        }

        return i;
    }

    private int ReadBeyondAscii(ReadOnlySpan<byte> line, ref int i, ref int before, ref TextCounts counts)
    {
        Rune.DecodeFromUtf8(line[i..], out var rune, out var size);
        i += size;
        var value = rune.Value;
        counts.Garbled += Mojibake.IsGarbled(before, value) ? 1 : 0;
        // only adjacent characters count
        before = i < line.Length && line[i] >= 0x80 ? value : 0;
        switch (value)
        {
            case 0x2026:
                counts.Ellipses++;
                return 0;
            case 0x201C:
                // opens in English, closes in German, after a low one
                _curlyQuotes += _curlyQuotes > 0 ? -1 : 1;
                return 0;
            case 0x201E:
                _curlyQuotes++;
                return 0;
            case 0x201D:
                _curlyQuotes--;
                return 0;
            default:
                if (!SentenceMarks.IsEnd(value)) return 0;

                var next = SkipClosers(line, i);
                return next == line.Length || line[next] <= ' ' || SentenceMarks.NeedsNoSpace(value) ? 1 : 0;
        }
    }
}

/// <summary>
/// Detects wrongly decoded text: replacement characters, C1 controls, and UTF-8 that was read as Latin-1 or Windows-1252, where
/// a lead byte appears as "Ã", "Â" or "â" and the next byte as a character that no word has there.
/// </summary>
internal static class Mojibake
{
    private const int Replacement = 0xFFFD;

    /// <summary>Returns true if a character, after the one before it (0 for ASCII), is a sign of garbled text.</summary>
    internal static bool IsGarbled(int before, int value) => value switch
    {
        Replacement or (>= 0x80 and <= 0x9F and not 0x85) => true,
        _ => before switch
        {
            // A-circumflex and A-tilde: the lead bytes of U+0080 to U+00FF
            0xC2 or 0xC3 => IsTrail(value),
            // a-circumflex before the euro sign: U+2000 to U+203F, which has dashes and quotes
            0xE2 => value == 0x20AC,
            _ => false,
        },
    };

    /// <summary>Returns true for the characters that the bytes 80 to BF stand for in Windows-1252.</summary>
    private static bool IsTrail(int value) => value is
        (>= 0xA0 and <= 0xBF) or 0x20AC or 0x201A or 0x0192 or 0x201E or 0x2026 or 0x2020 or 0x2021 or 0x02C6 or 0x2030 or 0x0160
            or 0x2039 or 0x0152 or 0x017D or 0x2018 or 0x2019 or 0x201C or 0x201D or 0x2022 or 0x2013 or 0x2014 or 0x02DC or 0x2122
            or 0x0161 or 0x203A or 0x0153 or 0x017E or 0x0178;
}
