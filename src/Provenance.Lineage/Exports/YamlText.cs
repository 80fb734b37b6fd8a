using System.Globalization;
using System.Text;

namespace Provenance.Lineage.Exports;

/// <summary>Scalars of YAML 1.2 in double quotes (section 7.3.1), which can hold any text.</summary>
internal static class YamlText
{
    internal static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '"' => quoted.Append("\\\""),
                '\\' => quoted.Append("\\\\"),
                '\n' => quoted.Append("\\n"),
                '\r' => quoted.Append("\\r"),
                '\t' => quoted.Append("\\t"),
                _ when IsPrintable(rune) => quoted.Append(rune.ToString()),
                _ when rune.IsBmp => quoted.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:X4}"),
                _ => quoted.Append(CultureInfo.InvariantCulture, $"\\U{rune.Value:X8}"),
            };
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>True for characters that section 5.1 calls printable and that no parser treats as a line break.</summary>
    private static bool IsPrintable(Rune rune) =>
        rune.Value is >= 0x20 and < 0x7F or >= 0xA0 and <= 0xD7FF and not 0x2028 and not 0x2029 or >= 0xE000 and < 0xFEFF or > 0xFEFF and <= 0xFFFD or >= 0x10000;
}
