using System.Text;

namespace Provenance.Documents.Formats;

/// <summary>
/// Cuts a text into documents: at line ends, at blank lines, or at a marker. A marker with a letter or digit, such as <c>&lt;|endoftext|&gt;</c>, counts wherever it stands; one of other
/// characters alone, such as <c>***</c>, only where it is the whole line.
/// </summary>
internal sealed class TextCutter
{
    /// <summary>A longer last line is no marker.</summary>
    private const int MaxTail = 4096;

    private readonly byte[] _marker;
    private readonly bool _everyLine;
    private readonly bool _anywhere;

    /// <param name="how"><c>lines</c>, <c>blank-lines</c> or a marker.</param>
    internal TextCutter(string how)
    {
        _everyLine = how == "lines";
        _marker = how is "lines" or "blank-lines" ? [] : Encoding.UTF8.GetBytes(how.Trim());
        _anywhere = _marker.Length > 0 && how.Any(char.IsLetterOrDigit);
    }

    /// <summary>Returns the end of the last separator that is whole, at an end of a line if there is one behind it; 0 if there is none.</summary>
    internal int LastEnd(ReadOnlySpan<byte> text)
    {
        if (_anywhere)
        {
            var last = text.LastIndexOf(_marker);
            return last < 0 ? 0 : last + _marker.Length + LineEnd(text[(last + _marker.Length)..]);
        }

        for (var end = text.LastIndexOf((byte)'\n'); end >= 0;)
        {
            var before = text[..end].LastIndexOf((byte)'\n');
            if (_everyLine || IsSeparator(text[(before + 1)..end])) return end + 1;

            end = before;
        }

        return 0;
    }

    /// <summary>Returns the length of the next piece, and that of the separator behind it; without one, the piece is all there is.</summary>
    internal (int Piece, int Separator) Next(ReadOnlySpan<byte> text)
    {
        if (_anywhere)
        {
            var next = text.IndexOf(_marker);
            return next < 0 ? (text.Length, 0) : (next, _marker.Length + LineEnd(text[(next + _marker.Length)..]));
        }

        for (var start = 0; start < text.Length;)
        {
            var length = text[start..].IndexOf((byte)'\n');
            var end = length < 0 ? text.Length : start + length;
            var after = Math.Min(text.Length, end + 1);
            if (_everyLine) return (end, after - end);

            if (IsSeparator(text[start..end])) return (start, after - start);

            start = after;
        }

        return (text.Length, 0);
    }

    /// <summary>Returns the number of last bytes that may be the start of a separator.</summary>
    internal int Tail(ReadOnlySpan<byte> text)
    {
        var tail = _anywhere ? _marker.Length - 1 : text.Length - (text.LastIndexOf((byte)'\n') + 1);
        return Math.Min(text.Length, _anywhere || tail <= MaxTail ? tail : 0);
    }

    private bool IsSeparator(ReadOnlySpan<byte> line) => line.Trim(" \t\r"u8).SequenceEqual(_marker);

    private static int LineEnd(ReadOnlySpan<byte> rest) => rest.StartsWith("\n"u8) ? 1 : rest.StartsWith("\r\n"u8) ? 2 : 0;
}
