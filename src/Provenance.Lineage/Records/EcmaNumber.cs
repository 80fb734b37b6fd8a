using System.Globalization;

namespace Provenance.Lineage.Records;

/// <summary>Formats numbers as in ECMAScript (ECMA-262, Number::toString), which RFC 8785 requires.</summary>
internal static class EcmaNumber
{
    /// <param name="value">A finite number: JSON has no others.</param>
    internal static string Format(double value)
    {
        if (!double.IsFinite(value)) throw LineageErrors.NotFinite(value);

        if (value == 0)
        {
            // also for minus zero
            return "0";
        }

        // the shortest digits that read back as the same number
        var (digits, point) = Digits(Math.Abs(value).ToString("R", CultureInfo.InvariantCulture));
        var sign = value < 0 ? "-" : "";
        if (point is > 0 and <= 21)
        {
            return point >= digits.Length
                ? sign + digits + new string('0', point - digits.Length)
                : $"{sign}{digits[..point]}.{digits[point..]}";
        }

        if (point is > -6 and <= 0) return $"{sign}0.{new string('0', -point)}{digits}";

        var exponent = point - 1;
        var fraction = digits.Length > 1 ? "." + digits[1..] : "";
        return string.Create(CultureInfo.InvariantCulture, $"{sign}{digits[0]}{fraction}e{(exponent < 0 ? "-" : "+")}{Math.Abs(exponent)}");
    }

    /// <summary>Returns the significant digits without zeros at either end, and the position of the point: value = 0.digits * 10^point.</summary>
    private static (string Digits, int Point) Digits(string text)
    {
        var exponent = 0;
        var e = text.IndexOf('E', StringComparison.Ordinal);
        if (e >= 0)
        {
            exponent = int.Parse(text.AsSpan(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            text = text[..e];
        }

        var dot = text.IndexOf('.', StringComparison.Ordinal);
        var point = (dot < 0 ? text.Length : dot) + exponent;
        var digits = text.Replace(".", "", StringComparison.Ordinal);
        var leading = digits.Length - digits.TrimStart('0').Length;
        return (digits.Trim('0'), point - leading);
    }
}
