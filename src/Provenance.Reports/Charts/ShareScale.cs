using Provenance.Reports.Pages;

namespace Provenance.Reports.Charts;

/// <summary>One share on a scale of 0 to 1, with values to compare with. Marks are in rows of their own, so that they never overlap.</summary>
/// <param name="Name">The name of the share.</param>
/// <param name="Share">0 to 1; NaN for no value.</param>
/// <param name="Marks">Other shares with their names; NaN values are left out.</param>
internal sealed record ShareScale(string Name, double Share, params IReadOnlyList<(string Name, double Share)> Marks)
{
    /// <summary>The colour of the share.</summary>
    internal string ShareClass { get; init; } = "f-human";

    /// <summary>The colour of the rest.</summary>
    internal string RestClass { get; init; } = "f-other";

    private const double BarTop = 2;
    private const double BarHeight = 22;
    private const double Row = 17;

    internal void Write(HtmlWriter html)
    {
        var marks = Marks.Where(mark => !double.IsNaN(mark.Share)).ToList();
        var says = $"{Name}: {Numbers.Share(Share)}" + string.Concat(marks.Select(mark => $"; {mark.Name} {Numbers.Share(mark.Share)}"));
        html.OpenChart(BarTop + BarHeight + 4 + Row * marks.Count, says).Line();
        html.Bar(0, 100, BarTop, BarHeight, double.IsNaN(Share) ? "f-track" : RestClass);
        if (Share > 0) html.Bar(0, Math.Min(1, Share) * 100, BarTop, BarHeight, ShareClass);

        for (var i = 0; i < marks.Count; i++)
        {
            var at = Math.Clamp(marks[i].Share, 0, 1) * 100;
            var baseline = BarTop + BarHeight + Row * (i + 1);
            html.Down(at, BarTop - 2, baseline - 11, "s-ink", 1.5).Line();
        }

        // over all lines, so that none runs through a word
        for (var i = 0; i < marks.Count; i++)
        {
            html.Label(Math.Clamp(marks[i].Share, 0, 1) * 100, BarTop + BarHeight + Row * (i + 1), $"{marks[i].Name} {Numbers.Share(marks[i].Share)}", strong: true).Line();
        }

        html.Close().Line();
    }
}
