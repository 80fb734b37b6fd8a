using System.Globalization;
using Provenance.Reports.Pages;
using Xunit;

namespace Provenance.Tests.Reports;

/// <summary>Contrast by WCAG 2.2: 4.5 for text (AA, 1.4.3), 3 for the parts of charts (1.4.11).</summary>
public class PaletteTests
{
    private const double Text = 4.5;
    private const double Graphic = 3;

    public static TheoryData<string> Themes => ["light", "dark"];

    [Theory]
    [MemberData(nameof(Themes))]
    public void Text_and_charts_stand_out_from_what_is_behind_them(string theme)
    {
        var palette = theme == "light" ? Palette.Light : Palette.Dark;
        Assert.All(new[] { palette.Ink, palette.Muted, palette.Alarm }, color => Least(color, palette.Paper, Text));
        Assert.All(new[] { palette.Ink, palette.Alarm }, color => Least(color, palette.AlarmWash, Text));
        Assert.All(new[] { palette.Human, palette.Other, palette.Bar, palette.Ink }, color => Least(color, palette.Paper, Graphic));
        Assert.All(new[] { palette.Human, palette.Other }, color => Least(palette.Paper, color, Graphic));
    }

    [Fact]
    public void Screens_follow_the_reader_and_paper_is_light()
    {
        Assert.StartsWith(":root{color-scheme:light dark;" + Palette.Light.Css(), PageStyle.Css, StringComparison.Ordinal);
        Assert.Contains("@media (prefers-color-scheme:dark){:root{" + Palette.Dark.Css(), PageStyle.Css, StringComparison.Ordinal);
        Assert.Contains("@media print{:root{color-scheme:light;" + Palette.Light.Css(), PageStyle.Css, StringComparison.Ordinal);
    }

    /// <summary>Text that XML would have to escape and HTML must not.</summary>
    [Fact]
    public void The_style_is_the_same_in_HTML_and_in_XML() => Assert.DoesNotContain(PageStyle.Css, character => character is '<' or '&');

    private static void Least(string color, string behind, double least)
    {
        var (a, b) = (Luminance(color), Luminance(behind));
        var contrast = (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
        Assert.True(contrast >= least, string.Create(CultureInfo.InvariantCulture, $"{color} on {behind} has a contrast of {contrast:F2}"));
    }

    private static double Luminance(string color)
    {
        var channels = Enumerable.Range(0, 3).Select(i => byte.Parse(color.AsSpan(1 + 2 * i, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0)
            .Select(value => value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4)).ToArray();
        return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2];
    }
}
