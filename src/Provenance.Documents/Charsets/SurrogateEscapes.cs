namespace Provenance.Documents.Charsets;

/// <summary>Halves of surrogate pairs in JSON, such as <c>\ud83d</c> alone: JSON's grammar allows them, Unicode does not, and DuckDB refuses a whole file for one.</summary>
internal static class SurrogateEscapes
{
    private const int EscapeLength = 6;

    /// <summary>True if there are any. Lines without an escape from <c>\ud000</c> on, which are most, cost two vectorised searches.</summary>
    internal static bool HasHalf(ReadOnlySpan<byte> json) =>
        (json.IndexOf("\\ud"u8) >= 0 || json.IndexOf("\\uD"u8) >= 0) && NextHalf(json, 0) >= 0;

    /// <summary>Replaces each of them by <c>\ufffd</c> in place; returns true if there were any.</summary>
    internal static bool Mend(Span<byte> json)
    {
        var mended = false;
        for (var half = NextHalf(json, 0); half >= 0; half = NextHalf(json, half + EscapeLength))
        {
            "\\ufffd"u8.CopyTo(json[half..]);
            mended = true;
        }

        return mended;
    }

    /// <summary>Returns the position of the next half; -1 if there is none.</summary>
    private static int NextHalf(ReadOnlySpan<byte> json, int position)
    {
        while (json[position..].IndexOf((byte)'\\') is >= 0 and var next)
        {
            position += next;
            var length = Measure(json[position..], out var isHalf);
            if (isHalf) return position;

            position += length;
        }

        return -1;
    }

    /// <summary>Returns the length of the escape at the start of a text, both halves of a pair included.</summary>
    /// <param name="json">JSON that starts with a backslash.</param>
    /// <param name="isHalf">True if it is half of a surrogate pair without the other.</param>
    internal static int Measure(ReadOnlySpan<byte> json, out bool isHalf)
    {
        var unit = Unit(json, 0);
        isHalf = unit is >= 0xD800 and < 0xE000 && !(unit < 0xDC00 && Unit(json, EscapeLength) is >= 0xDC00 and < 0xE000);
        return unit is >= 0xD800 and < 0xE000 && !isHalf ? 2 * EscapeLength : isHalf ? EscapeLength : Math.Min(json.Length, 2);
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
