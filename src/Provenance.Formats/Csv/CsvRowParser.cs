using Provenance.Documents.Buffers;

namespace Provenance.Formats.Csv;

/// <summary>Parses a single row whose quotes do not follow RFC 4180, in the two dialects in which its reading is unambiguous.</summary>
internal static class CsvRowParser
{
    /// <summary>Parses a row in which quotes belong to the text, unless a cell begins and ends with one.</summary>
    /// <param name="line">The row without its line end.</param>
    /// <param name="separator">The byte between cells.</param>
    /// <param name="to">Receives the values.</param>
    internal static void Split(ReadOnlySpan<byte> line, byte separator, CsvCells to)
    {
        to.Clear();
        while (true)
        {
            var end = line.IndexOf(separator);
            var cell = end < 0 ? line : line[..end];
            if (cell.Length >= 2 && cell[0] == '"' && cell[^1] == '"')
            {
                AddUnescaped(cell[1..^1], to.Value);
                to.End();
            }
            else
            {
                to.Add(cell);
            }

            if (end < 0) return;

            line = line[(end + 1)..];
        }
    }

    /// <summary>Parses a row in which quotes within quoted cells are doubled or follow a backslash, as MySQL writes them, and in which spaces may follow the closing quote.</summary>
    /// <param name="text">The text from the row on.</param>
    /// <param name="separator">The byte between cells.</param>
    /// <param name="ends">True if nothing follows the text.</param>
    /// <param name="backslash">True if a backslash escapes a quote or a backslash.</param>
    /// <param name="to">Receives the values.</param>
    /// <param name="length">The length of the row with its line end.</param>
    /// <returns>True if the row is well formed; false if it is not; null if its end is not in the text.</returns>
    internal static bool? TryParse(ReadOnlySpan<byte> text, byte separator, bool ends, bool backslash, CsvCells to, out int length)
    {
        to.Clear();
        length = 0;
        while (true)
        {
            if (length < text.Length && text[length] == '"')
            {
                length++;
                if (!AddQuoted(text, backslash, to.Value, ref length)) return ends ? false : null;

                while (length < text.Length && text[length] == ' ' && separator != ' ') length++;
            }
            else
            {
                var cell = text[length..];
                var end = cell.IndexOfAny(separator, (byte)'\r', (byte)'\n');
                end = end < 0 ? cell.Length : end;
                // a quote in the middle would be one more dialect
                if (cell[..end].Contains((byte)'"')) return false;

                to.Value.Add(cell[..end]);
                length += end;
            }

            to.End();
            if (length == text.Length) return ends ? true : null;

            var next = text[length++];
            if (next == separator) continue;

            if (next == '\r' && length < text.Length && text[length] == '\n') length++;

            return next is (byte)'\r' or (byte)'\n';
        }
    }

    /// <summary>Adds the rest of a quoted cell; returns false if its closing quote is missing.</summary>
    private static bool AddQuoted(ReadOnlySpan<byte> text, bool backslash, ByteBuffer to, ref int position)
    {
        while (true)
        {
            var rest = text[position..];
            var end = backslash ? rest.IndexOfAny((byte)'"', (byte)'\\') : rest.IndexOf((byte)'"');
            if (end < 0) return false;

            to.Add(rest[..end]);
            position += end + 1;
            if (rest[end] == '\\')
            {
                if (end + 1 == rest.Length) return false;

                if (rest[end + 1] is (byte)'"' or (byte)'\\')
                {
                    to.Add(rest[end + 1]);
                    position++;
                }
                else
                {
                    to.Add((byte)'\\');
                }
            }
            else if (end + 1 < rest.Length && rest[end + 1] == '"')
            {
                to.Add((byte)'"');
                position++;
            }
            else
            {
                return true;
            }
        }
    }

    private static void AddUnescaped(ReadOnlySpan<byte> value, ByteBuffer to)
    {
        for (int end; (end = value.IndexOf("\"\""u8)) >= 0; value = value[(end + 2)..]) to.Add(value[..(end + 1)]);
        to.Add(value);
    }
}
