using System.Globalization;

namespace Provenance.Cli.Policies;

/// <summary>Parses amounts, such as <c>10M</c>, <c>1.5k</c> or <c>1_000_000</c>.</summary>
internal static class Amount
{
    internal const string Form = "an amount, such as 500000, 500k, 10M or 1.5G";

    private const string Digits = "0123456789_";

    /// <summary>Parses an amount: k, M, G or B, and T are powers of a thousand. The result must be an integer.</summary>
    internal static bool TryParse(string text, out long amount)
    {
        amount = 0;
        var number = text.Length > 1 && Factor(text[^1]) > 1 ? text[..^1] : text;
        var factor = number.Length < text.Length ? Factor(text[^1]) : 1;
        var point = number.IndexOf('.', StringComparison.Ordinal);
        var isNumber = number.Length > 0 && char.IsAsciiDigit(number[0]) && char.IsAsciiDigit(number[^1])
            && number.Where((letter, i) => !Digits.Contains(letter, StringComparison.Ordinal) && i != point).Any() is false;
        if (!isNumber || !decimal.TryParse(number.Replace("_", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            || value > long.MaxValue / factor || value * factor != decimal.Truncate(value * factor))
        {
            return false;
        }

        amount = (long)(value * factor);
        return true;
    }

    private static long Factor(char suffix) => suffix switch
    {
        'k' or 'K' => 1_000,
        'M' => 1_000_000,
        'G' or 'B' => 1_000_000_000,
        'T' => 1_000_000_000_000,
        _ => 1,
    };
}
