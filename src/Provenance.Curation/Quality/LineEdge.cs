using System.Text;

namespace Provenance.Curation.Quality;

/// <summary>Examines the two ends of a line, white space removed.</summary>
internal static class LineEdge
{
    private const int Bom = 0xFEFF;

    /// <summary>Removes white space of any script at both ends, and a byte-order mark.</summary>
    internal static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> line)
    {
        while (!line.IsEmpty && IsSpace(line, out var size)) line = line[size..];

        while (!line.IsEmpty && IsSpaceAtEnd(line, out var size)) line = line[..^size];

        return line;
    }

    /// <summary>Returns true for a bullet, or a hyphen or an asterisk followed by white space, as in Markdown lists.</summary>
    internal static bool StartsWithBullet(ReadOnlySpan<byte> line)
    {
        if (line[0] is (byte)'-' or (byte)'*') return line.Length > 1 && line[1] <= ' ';

        Rune.DecodeFromUtf8(line, out var rune, out _);
        // bullet, triangular bullet, hyphen bullet, middle dot, small square, circle
        return rune.Value is 0x2022 or 0x2023 or 0x2043 or 0x00B7 or 0x25AA or 0x25E6 or 0x25CF or 0x25CB or 0x25A0;
    }

    internal static bool EndsWithEllipsis(ReadOnlySpan<byte> line) => line.EndsWith("..."u8) || line.EndsWith("…"u8);

    /// <summary>
    /// Returns true for C4's end marks: full stop, question mark, exclamation mark and quotation mark, but not an ellipsis; also in the forms of other scripts
    /// and typography.
    /// </summary>
    internal static bool EndsSentence(ReadOnlySpan<byte> line)
    {
        if (line[^1] < 0x80) return line[^1] is (byte)'.' or (byte)'?' or (byte)'!' or (byte)'"' && !EndsWithEllipsis(line);

        Rune.DecodeLastFromUtf8(line, out var rune, out _);
        return SentenceMarks.IsEnd(rune.Value) || SentenceMarks.IsClosingQuote(rune.Value);
    }

    /// <summary>Returns true if a line breaks off: at a letter, a digit, a comma or a hyphen.</summary>
    internal static bool BreaksOff(ReadOnlySpan<byte> line)
    {
        Rune.DecodeLastFromUtf8(line, out var rune, out _);
        return Rune.IsLetterOrDigit(rune) || rune.Value is ',' or '-';
    }

    internal static bool StartsWithLowerCase(ReadOnlySpan<byte> line)
    {
        Rune.DecodeFromUtf8(line, out var rune, out _);
        return Rune.IsLower(rune);
    }

    private static bool IsSpace(ReadOnlySpan<byte> line, out int size)
    {
        size = 1;
        if (line[0] < 0x80) return line[0] <= ' ';

        Rune.DecodeFromUtf8(line, out var rune, out size);
        return Rune.IsWhiteSpace(rune) || rune.Value == Bom;
    }

    private static bool IsSpaceAtEnd(ReadOnlySpan<byte> line, out int size)
    {
        size = 1;
        if (line[^1] < 0x80) return line[^1] <= ' ';

        Rune.DecodeLastFromUtf8(line, out var rune, out size);
        return Rune.IsWhiteSpace(rune);
    }
}
