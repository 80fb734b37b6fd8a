using System.Globalization;

namespace Provenance.Cli.CommandLine;

/// <summary>Converts words to values by the invariant culture; Cocona's own converter reads <c>0,05</c> on a machine with German settings.</summary>
internal static class InvariantConverter
{
    /// <summary>Returns the value of a word that was checked.</summary>
    internal static object? Convert(Type type, string text) => TryConvert(type, text, out var value) ? value : throw new FormatException($"'{text}' is no {type.Name}");

    internal static bool TryConvert(Type type, string text, out object? value)
    {
        value = null;
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string))
        {
            value = text;
        }
        else if (type == typeof(bool) && bool.TryParse(text, out var flag))
        {
            value = flag;
        }
        else if (type == typeof(int) && int.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var whole))
        {
            value = whole;
        }
        else if (type == typeof(ulong) && ulong.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var large))
        {
            value = large;
        }
        else if (type == typeof(double) && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            value = number;
        }

        return value is not null;
    }
}
