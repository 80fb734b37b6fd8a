using System.Text;

namespace Provenance.Formats.Warc;

/// <summary>
/// Header fields as WARC (ISO 28500, 5) and HTTP (RFC 9112, 5) write them: a line each, <c>name: value</c>, names in any case, lines that start with a space or a tab continuing the one
/// before; lines end in CR LF, or in LF alone, as some writers have it.
/// </summary>
internal static class HeaderFields
{
    /// <summary>Longer headers than this are no headers.</summary>
    internal const int MaxBytes = 256 * 1024;

    /// <summary>Bytes of a header with its first line and the empty line that ends it; -1 where that is not there.</summary>
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

    /// <summary>The first value of a field, without the space around it; empty where there is none.</summary>
    /// <param name="header">A whole header; its first line has no field.</param>
    /// <param name="name">In lower case.</param>
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

    /// <summary>A value as text: folded lines joined by a space, UTF-8 where it is valid, else Latin-1.</summary>
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
