namespace Provenance.Formats.Parquet;

/// <summary>Halves of surrogate pairs in JSON, such as <c>\ud83d</c> alone: JSON's grammar allows them, Unicode does not, and DuckDB refuses a whole file for one.</summary>
internal static class SurrogateEscapes
{
    private const int EscapeLength = 6;

    /// <summary>Replaces each of them by <c>\ufffd</c> in place; returns true if there were any.</summary>
    internal static bool Mend(Span<byte> json)
    {
        var mended = false;
        var position = 0;
        while (json[position..].IndexOf((byte)'\\') is >= 0 and var next)
        {
            position += next;
            var unit = Unit(json, position);
            if (unit is >= 0xD800 and < 0xDC00 && Unit(json, position + EscapeLength) is >= 0xDC00 and < 0xE000)
            {
                position += 2 * EscapeLength;
            }
            else if (unit is >= 0xD800 and < 0xE000)
            {
                "\\ufffd"u8.CopyTo(json[position..]);
                position += EscapeLength;
                mended = true;
            }
            else
            {
                position = Math.Min(json.Length, position + 2);
            }
        }

        return mended;
    }

    /// <summary>Returns the code unit of an escape that starts here; -1 if none does.</summary>
    private static int Unit(ReadOnlySpan<byte> json, int position)
    {
        if (json.Length - position < EscapeLength || json[position] != '\\' || json[position + 1] != 'u') return -1;

        var unit = 0;
        foreach (var digit in json.Slice(position + 2, 4))
        {
            if (!char.IsAsciiHexDigit((char)digit)) return -1;

            unit = (unit << 4) | (digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10);
        }

        return unit;
    }
}
