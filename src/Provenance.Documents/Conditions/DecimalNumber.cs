namespace Provenance.Documents.Conditions;

/// <summary>A decimal number as it is written, of any length; comparisons are exact. A view of its text.</summary>
internal readonly ref struct DecimalNumber
{
    /// <summary>Exponents of more digits are not read: no number of data has one, and their sum with a number of digits could overflow.</summary>
    private const int LongestExponent = 15;

    private readonly bool _negative;

    /// <summary>From the first digit that is not zero to the last, with the point if it lies between them; empty for zero.</summary>
    private readonly ReadOnlySpan<byte> _digits;

    /// <summary>The power of ten that the fraction 0.d₁d₂… is multiplied with, d₁ being the first digit that is not zero.</summary>
    private readonly long _magnitude;

    private DecimalNumber(bool negative, ReadOnlySpan<byte> digits, long magnitude)
    {
        _negative = negative;
        _digits = digits;
        _magnitude = magnitude;
    }

    private int Sign => _digits.IsEmpty ? 0 : _negative ? -1 : 1;

    /// <summary>Parses an optional sign, digits with or without a point, and an optional exponent, such as <c>-12</c>, <c>.5</c> or <c>1.25e-3</c>.</summary>
    /// <returns>False if the text is anything else.</returns>
    internal static bool TryParse(ReadOnlySpan<byte> text, out DecimalNumber number)
    {
        number = default;
        var negative = text is [(byte)'-', ..];
        if (text is [(byte)'-' or (byte)'+', ..]) text = text[1..];

        var end = 0;
        while (end < text.Length && text[end] is (>= (byte)'0' and <= (byte)'9') or (byte)'.') end++;

        var mantissa = text[..end];
        var point = mantissa.IndexOf((byte)'.');
        if (mantissa.Length == (point < 0 ? 0 : 1) || (point >= 0 && mantissa[(point + 1)..].Contains((byte)'.'))) return false;

        long exponent = 0;
        if (end < text.Length && !TryExponent(text[end..], out exponent)) return false;

        var first = mantissa.IndexOfAnyInRange((byte)'1', (byte)'9');
        if (first < 0) return true;

        var whole = point < 0 ? mantissa.Length : point;
        var last = mantissa.LastIndexOfAnyInRange((byte)'1', (byte)'9');
        number = new DecimalNumber(negative, mantissa[first..(last + 1)], exponent + whole - first + (first > whole ? 1 : 0));
        return true;
    }

    /// <summary>Returns a value below, equal to or above 0 if this number is less than, equal to or greater than another.</summary>
    internal int CompareTo(DecimalNumber other)
    {
        if (Sign != other.Sign) return Sign.CompareTo(other.Sign);

        var larger = _magnitude != other._magnitude ? _magnitude.CompareTo(other._magnitude) : CompareDigits(_digits, other._digits);
        return _negative ? -larger : larger;
    }

    private static int CompareDigits(ReadOnlySpan<byte> ours, ReadOnlySpan<byte> theirs)
    {
        var (i, j) = (0, 0);
        while (i < ours.Length && j < theirs.Length)
        {
            i += ours[i] == '.' ? 1 : 0;
            j += theirs[j] == '.' ? 1 : 0;
            if (ours[i] != theirs[j]) return ours[i].CompareTo(theirs[j]);

            i++;
            j++;
        }

        // neither ends with a zero, so that the one with more digits is the larger
        return (ours.Length - i).CompareTo(theirs.Length - j);
    }

    private static bool TryExponent(ReadOnlySpan<byte> text, out long exponent)
    {
        exponent = 0;
        if (text is not [(byte)'e' or (byte)'E', ..]) return false;

        var negative = text is [_, (byte)'-', ..];
        var digits = text[(text is [_, (byte)'-' or (byte)'+', ..] ? 2 : 1)..];
        if (digits.IsEmpty || digits.Length > LongestExponent) return false;

        foreach (var digit in digits)
        {
            if (digit is < (byte)'0' or > (byte)'9') return false;

            exponent = (exponent * 10) + digit - '0';
        }

        exponent = negative ? -exponent : exponent;
        return true;
    }
}
