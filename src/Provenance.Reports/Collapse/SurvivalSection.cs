using Provenance.Collapse.Measures;
using Provenance.Reports.Charts;
using Provenance.Reports.Pages;

namespace Provenance.Reports.Collapse;

/// <summary>Section: survival of words by their count in human text, with the theoretical expectation.</summary>
internal static class SurvivalSection
{
    internal static HtmlSection? Create(CollapseFigures figures)
    {
        RegimeFigures[] arms = [.. new[] { figures.Arm(CollapseFigures.Unsmoothed), figures.Arm(CollapseFigures.Replace) }.OfType<RegimeFigures>()];
        return arms.Length == 0 ? null : new HtmlSection("survival", "Which words survive", "Words", html =>
        {
            html.Element("p", "Of the words that people wrote once, twice and so on up to 20 times, the share that each generation still writes. " +
                "The law is that of Suresh et al. (2024), 1 − exp(−c g), for models that count and write as much as they have read; generation k writes round k + 1 of it. " +
                (figures.Arm(CollapseFigures.Unsmoothed) is null ? "" : "It is about models like those of unsmoothed, to which a word that is gone is gone for good. ") +
                "Smoothed models, such as those of replace, write rare words more often than they read them, and the law need not hold for them.").Line();
            SeriesChart[] charts = [.. Shown(figures.Generations).Select(generation => Chart(generation, arms))];
            SvgShapes.WriteKey(html, charts[0].Series);
            SeriesChart.WriteAll(html, charts);
        });
    }

    /// <summary>Returns the first two generations, one half-way and the last.</summary>
    internal static IReadOnlyList<int> Shown(int last) => [.. new[] { 0, Math.Min(1, last), last / 2, last }.Distinct().Order()];

    private static SeriesChart Chart(int generation, RegimeFigures[] arms)
    {
        var counts = Enumerable.Range(1, WordSurvival.Counts).ToList();
        List<ChartSeries> lines = [new("law", [.. counts.Select(count => SeedSpread.Exactly(WordSurvival.Expected(count, generation + 1)))], SeriesStyle.Expected) { Labelled = false }];
        lines.AddRange(arms.Select(arm => new ChartSeries(arm.Name, [.. counts.Select(count => arm.At(figure => count <= figure.Survival.Count ? figure.Survival[count - 1] : double.NaN, generation))],
            arm.Name == CollapseFigures.Replace ? RegimeStyles.Replace : SeriesStyle.Create(0))
        { Labelled = false }));
        return new SeriesChart($"Text of generation {Numbers.Count(generation)}", [.. counts.Select(count => (double)count)], lines, new ValueScale(0, 1, false), Numbers.Share)
        {
            Across = "times",
            Marked = [1, 5, 10, 15, 20],
            Tick = value => Numbers.Tick(value * 100) + "%",
            Height = 150,
        };
    }
}
