using System.Globalization;

namespace Provenance.Reports.Pages;

/// <summary>Formats numbers for readers, the same in every culture.</summary>
internal static class Numbers
{
    /// <summary>Stands for a missing figure.</summary>
    internal const string None = "–";

    private const string Minus = "−";
    private const int Significant = 3;
    private const double Smallest = 1e-4;

    private static readonly string[] ShortUnits = ["", "k", "M", "G", "T", "P", "E"];
    private static readonly string[] ByteUnits = ["\u00A0B", "\u00A0kB", "\u00A0MB", "\u00A0GB", "\u00A0TB", "\u00A0PB", "\u00A0EB"];

    /// <summary>Formats a count, such as 1,234,567.</summary>
    internal static string Count(long value) => Signed(value.ToString("N0", CultureInfo.InvariantCulture));

    /// <summary>Formats a count with its noun, such as <c>1 document</c> or <c>1,234 documents</c>.</summary>
    internal static string Format(long value, string noun, string? many = null) => $"{Count(value)} {(value == 1 ? noun : many ?? noun + "s")}";

    /// <summary>Formats a share of 0 to 1 in percent to one place; a share between them never reads 0% or 100%.</summary>
    internal static string Share(double value) => value switch
    {
        double.NaN => None,
        > 0 and < 0.0005 => "<0.1%",
        < 1 and >= 0.9995 => ">99.9%",
        _ => Signed((value * 100).ToString("0.0", CultureInfo.InvariantCulture)) + "%",
    };

    /// <summary>Formats three significant digits, and all digits before the point.</summary>
    internal static string Figure(double value)
    {
        if (double.IsNaN(value)) return None;

        if (double.IsInfinity(value)) return value > 0 ? "∞" : Minus + "∞";

        var size = Math.Abs(value);
        if (size == 0) return "0";

        if (size < Smallest) return Signed(value.ToString("0.#e0", CultureInfo.InvariantCulture));

        // twice, because 0.9996 is 1.00
        var places = Places(Math.Round(size, Places(size)));
        return Signed(value.ToString($"N{places}", CultureInfo.InvariantCulture));
    }

    /// <summary>Formats a number with its sign, plus or minus, to a number of places.</summary>
    internal static string Signed(double value, int places)
    {
        var text = Math.Abs(value).ToString($"N{places}", CultureInfo.InvariantCulture);
        return text.AsSpan().IndexOfAnyInRange('1', '9') < 0 ? text : (value < 0 ? Minus : "+") + text;
    }

    private static int Places(double size) => Math.Max(0, Significant - 1 - (int)Math.Floor(Math.Log10(size)));

    /// <summary>Formats 12.3 million as 12.3M, where all digits do not fit.</summary>
    internal static string Short(long value) => Math.Abs(value) < 10_000 ? Count(value) : Scaled(value, ShortUnits);

    /// <summary>Formats an axis tick as briefly as possible.</summary>
    internal static string Tick(double value) => Signed(value.ToString("0.###", CultureInfo.InvariantCulture));

    /// <summary>Formats bytes, such as 12.3 MB, in powers of a thousand; number and unit stay on one line.</summary>
    internal static string Bytes(long value) => Math.Abs(value) < 1000 ? Count(value) + ByteUnits[0] : Scaled(value, ByteUnits);

    private static string Scaled(double value, string[] units)
    {
        var unit = 0;
        while (Math.Abs(value) >= 999.5 && unit < units.Length - 1)
        {
            value /= 1000;
            unit++;
        }

        return Figure(value) + units[unit];
    }

    private static string Signed(string text) => text.StartsWith('-') ? Minus + text[1..] : text;
}
