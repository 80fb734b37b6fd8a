using System.Globalization;
using Cocona.Command.Binder;

namespace Provenance.Cli.CommandLine;

/// <summary>Converts words to values by the invariant culture; Cocona's own converter reads <c>0,05</c> where the machine is German.</summary>
internal sealed class InvariantConverter : ICoconaValueConverter
{
    public object? ConvertTo(Type t, string? value) =>
        TryConvert(t, value ?? "", out var converted) ? converted : throw new FormatException($"'{value}' is no {t.Name}");

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
