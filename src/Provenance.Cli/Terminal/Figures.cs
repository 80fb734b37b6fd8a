using System.Globalization;

namespace Provenance.Cli.Terminal;

/// <summary>Formats figures with their intervals, as briefly as possible.</summary>
internal static class Figures
{
    internal const string None = "-";

    /// <summary>Formats a share, such as <c>.953 [.941 .964]</c>, without the brackets if there is no room.</summary>
    internal static string Share(Estimate? estimate, bool interval) =>
        estimate is not { } known ? None : interval ? $"{Short(known.Value)} [{Short(known.Low)} {Short(known.High)}]" : Short(known.Value);

    /// <summary>Formats a percentage, such as <c>1.3% [0.8 2.1]</c>.</summary>
    internal static string Percent(Estimate estimate) =>
        string.Create(CultureInfo.InvariantCulture, $"{100 * estimate.Value:0.0}% [{100 * estimate.Low:0.0} {100 * estimate.High:0.0}]");

    /// <summary>Formats a difference, such as <c>+.021 [+.010 +.032]</c>.</summary>
    internal static string Signed(Estimate estimate) =>
        string.Create(CultureInfo.InvariantCulture, $"{estimate.Value:+.000;-.000;.000} [{estimate.Low:+.000;-.000;.000} {estimate.High:+.000;-.000;.000}]");

    internal static string Short(double value) => value.ToString(value >= 0.9995 ? "0.00" : ".000", CultureInfo.InvariantCulture);
}
