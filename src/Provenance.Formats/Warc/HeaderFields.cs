using System.Text;

namespace Provenance.Formats.Warc;

/// <summary>
/// Header fields of WARC (ISO 28500, 5) and HTTP (RFC 9112, 5): one per line, <c>name: value</c>, names in any case; lines that start with a space or a tab continue the one
/// before; lines end in CR LF or, with some writers, in LF alone.
/// </summary>
internal static class HeaderFields
{
    /// <summary>Maximum size of a header in bytes.</summary>
    internal const int MaxBytes = 256 * 1024;

    /// <summary>Returns the length of a header with its first line and the empty line that ends it; -1 if its end is missing.</summary>
    internal static int End(ReadOnlySpan<byte> bytes)
    {
        var searched = bytes[..Math.Min(bytes.Length, MaxBytes)];
        var position = 0;
        while (true)
        {
            var feed = searched[position..].IndexOf((byte)'\n');
            if (feed < 0) return -1;

            position += feed + 1;
            if (position < searched.Length && searched[position] == '\n') return position + 1;

            if (position + 1 < searched.Length && searched[position] == '\r' && searched[position + 1] == '\n') return position + 2;
        }
    }

    /// <summary>Returns the first value of a field, without white space around it; empty if there is none.</summary>
    /// <param name="header">A whole header; its first line is not a field.</param>
    /// <param name="name">The field's name in lower case.</param>
    internal static ReadOnlySpan<byte> Find(ReadOnlySpan<byte> header, ReadOnlySpan<byte> name)
    {
        var position = header.IndexOf((byte)'\n') + 1;
        while (position < header.Length)
        {
            var start = position;
            position = LineEnd(header, position);
            if (header[start] is (byte)' ' or (byte)'\t') continue;

            var colon = header[start..position].IndexOf((byte)':');
            if (colon < 0 || !Ascii.EqualsIgnoreCase(header.Slice(start, colon).TrimEnd(" \t"u8), name)) continue;

            while (position < header.Length && header[position] is (byte)' ' or (byte)'\t') position = LineEnd(header, position);

            return header[(start + colon + 1)..position].Trim(" \t\r\n"u8);
        }

        return default;
    }

    /// <summary>Returns a value as text: folded lines joined by a space, decoded as UTF-8 if valid, otherwise as Latin-1.</summary>
    internal static string Text(ReadOnlySpan<byte> value)
    {
        var text = System.Text.Unicode.Utf8.IsValid(value) ? Encoding.UTF8.GetString(value) : Encoding.Latin1.GetString(value);
        return text.Contains('\n', StringComparison.Ordinal) ? string.Join(' ', text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)) : text;
    }

    private static int LineEnd(ReadOnlySpan<byte> header, int position)
    {
        var feed = header[position..].IndexOf((byte)'\n');
        return feed < 0 ? header.Length : position + feed + 1;
    }
}
