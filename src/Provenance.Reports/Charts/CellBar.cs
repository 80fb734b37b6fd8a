using Provenance.Reports.Pages;

namespace Provenance.Reports.Charts;

/// <summary>A bar in a table cell: parts from left to right, lines at other values, and a dot on its confidence interval. All positions are percent of the cell.</summary>
/// <param name="Says">The content in words.</param>
internal sealed record CellBar(string Says)
{
    private const double Height = 14;

    /// <summary>Pixels of a bar that is a value, of one behind others, and of a line in the middle.</summary>
    private const double Thick = 8, Track = 6, Thin = 2;

    private IReadOnlyList<(double From, double Width, string CssClass, double Thickness)> Parts { get; init; } = [];

    private IReadOnlyList<(double At, string CssClass, double Width, string? Dashes)> Lines { get; init; } = [];

    private (double Low, double Value, double High, string CssClass)? Dot { get; init; }

    /// <summary>Creates a bar for a share, with a line for its previous value.</summary>
    /// <param name="now">0 to 1; NaN for no value.</param>
    /// <param name="before">0 to 1; NaN for no value.</param>
    /// <param name="whole">The share that fills the cell.</param>
    /// <param name="cssClass">The colour of the bar.</param>
    internal static CellBar Share(double now, double before, double whole, string cssClass) => new(double.IsNaN(before) ? Numbers.Share(now) : $"{Numbers.Share(now)} now, {Numbers.Share(before)} before")
    {
        Parts = [(0, 100, "f-track", Thick), (0, Percent(now, whole), cssClass, Thick)],
        Lines = double.IsNaN(before) ? [] : [(Percent(before, whole), "s-ink", 2, null)],
    };

    /// <summary>Creates a share with its confidence interval, and lines for values to compare with.</summary>
    internal static CellBar Interval(Estimate share, double whole, string cssClass, params IReadOnlyList<(string Name, double Share)> others) =>
        new($"{Numbers.Share(share.Value)}, between {Numbers.Share(share.Low)} and {Numbers.Share(share.High)}{string.Concat(others.Select(other => $"; {other.Name} {Numbers.Share(other.Share)}"))}")
        {
            Parts = [(0, 100, "f-track", Track)],
            Lines = [.. others.Select(other => (Percent(other.Share, whole), "s-muted", 1.0, (string?)"2 2"))],
            Dot = (Percent(share.Low, whole), Percent(share.Value, whole), Percent(share.High, whole), cssClass),
        };

    /// <summary>Creates a distance, and lines for values to compare with, if they lie within the cell.</summary>
    internal static CellBar Distance(double value, double whole, params IReadOnlyList<(string Name, double Value)> others) =>
        new(Numbers.Figure(value) + string.Concat(others.Select(other => $"; {other.Name} {Numbers.Figure(other.Value)}")))
        {
            Parts = [(0, 100, "f-track", Track), (0, Percent(value, whole), "f-bar", Track)],
            Lines = [.. others.Where(other => other.Value > 0 && other.Value <= whole).Select(other => (100 * other.Value / whole, "s-ink", 1.0, (string?)"2 2"))],
        };

    /// <summary>Creates a bar for a signed amount, from the middle: right towards machine text, left towards human text.</summary>
    /// <param name="value">The amount.</param>
    /// <param name="most">The amount that fills its half; positive.</param>
    internal static CellBar Signed(double value, double most)
    {
        var length = Math.Min(1, Math.Abs(value) / most) * 50;
        return new($"{Numbers.Signed(value, 2)} towards {(value < 0 ? "human" : "machine")} text")
        {
            Parts = [(value < 0 ? 50 - length : 50, length, value < 0 ? "f-human" : "f-other", Thick)],
            Lines = [(50, "s-muted", 1, null)],
        };
    }

    /// <summary>Creates a bar for an amount, divided into human and other.</summary>
    internal static CellBar Stacked(long human, long other, long whole) => new($"{Numbers.Count(human)} human, {Numbers.Count(other)} other")
    {
        Parts = [(0, Percent(human, whole), "f-human", Thick), (Percent(human, whole), Percent(other, whole), "f-other", Thick)],
    };

    /// <summary>Creates a bar that places a value among those of human text: a band for the middle eight tenths of human text, a line for the value.</summary>
    /// <param name="humanBelow">The share of human text with a lower value, 0 to 1.</param>
    /// <param name="machineBelow">The share of machine text with a lower value, 0 to 1; null for unknown.</param>
    internal static CellBar Rank(double humanBelow, double? machineBelow) =>
        new($"{Numbers.Share(humanBelow)} of human text has less{(machineBelow is { } share ? $", and {Numbers.Share(share)} of machine text" : "")}")
        {
            Parts = [(0, 100, "f-bar", Thin), (10, 80, "f-human", Thick)],
            Lines = [(Math.Clamp(humanBelow, 0.01, 0.99) * 100, "s-ink", 3, null)],
        };

    internal void Write(HtmlWriter html)
    {
        html.OpenChart(Height, Says);
        foreach (var (from, width, cssClass, thickness) in Parts.Where(part => part.Width > 0))
        {
            html.Bar(from, width, (Height - thickness) / 2, thickness, cssClass);
        }

        foreach (var (at, cssClass, width, dashes) in Lines)
        {
            html.Down(at, 0, Height, cssClass, width, dashes);
        }

        if (Dot is var (low, value, high, dot))
        {
            html.Stroke((low, Height / 2), (high, Height / 2), "s-ink", 1.5).Point((value, Height / 2), dot);
        }

        html.Close();
    }

    private static double Percent(double value, double whole) => whole > 0 && value > 0 ? Math.Min(1, value / whole) * 100 : 0;
}
