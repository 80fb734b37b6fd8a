using System.Globalization;

namespace Provenance.Reports.Pages;

/// <summary>
/// The colours of a page. Hue indicates the origin of text; otherwise only warnings have one. Readers with red-green colour blindness can tell teal and rust
/// apart, and the two differ in lightness when printed in grey.
/// </summary>
/// <param name="Paper">The background.</param>
/// <param name="Ink">Text.</param>
/// <param name="Muted">Less important text.</param>
/// <param name="Rule">Dividing lines.</param>
/// <param name="Wash">The background of boxes.</param>
/// <param name="Bar">Amounts without an origin.</param>
/// <param name="Human">Human text.</param>
/// <param name="Other">Everything else.</param>
/// <param name="Alarm">Text and edge of warnings.</param>
/// <param name="AlarmWash">The background of warnings.</param>
internal sealed record Palette(
    string Paper, string Ink, string Muted, string Rule, string Wash, string Bar, string Human, string Other, string Alarm, string AlarmWash)
{
    internal static Palette Light { get; } =
        new("#fcfbf8", "#1e1d1b", "#625e56", "#e0dcd2", "#f4f1ea", "#8b8f98", "#17707a", "#c46a2b", "#8f2f1c", "#fbeee6");

    internal static Palette Dark { get; } =
        new("#15171a", "#eae7e0", "#a6a299", "#34373c", "#1e2125", "#767c87", "#4fb3bd", "#d98a4c", "#f2a488", "#33211c");

    /// <summary>Returns the custom properties that the style uses.</summary>
    internal string Css() => string.Create(CultureInfo.InvariantCulture,
        $"--paper:{Paper};--ink:{Ink};--muted:{Muted};--rule:{Rule};--wash:{Wash};--bar:{Bar};--human:{Human};--other:{Other};--alarm:{Alarm};--alarm-wash:{AlarmWash}");
}
