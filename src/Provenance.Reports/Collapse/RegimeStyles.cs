using Provenance.Reports.Charts;

namespace Provenance.Reports.Collapse;

/// <summary>The line styles of regimes: the human regime and the one without human text look alike in all charts, others depend on their place in a chart.</summary>
internal static class RegimeStyles
{
    /// <summary>Machine text alone.</summary>
    internal static SeriesStyle Replace { get; } = new("other", 2.8);

    private static readonly SeriesStyle Human = new("human", 2.4, "2.4 2.4");
    private static readonly SeriesStyle Text = new("human", 1);

    internal static bool IsReference(string arm) => arm is CollapseFigures.Human or CollapseFigures.Replace;

    /// <summary>Returns lines of regimes, some of them named, with the lines for comparison on top.</summary>
    internal static IReadOnlyList<ChartSeries> Lines(CollapseFigures figures, CollapseMeasure measure, IReadOnlyList<RegimeFigures> named)
    {
        var lines = named.Where(arm => !IsReference(arm.Name)).Select((arm, i) => Line(arm, SeriesStyle.Create(i))).ToList();
        if (figures.Arm(CollapseFigures.Replace) is { } replace) lines.Add(Line(replace, Replace));

        if (figures.Arm(CollapseFigures.Human) is { } human) lines.Add(Line(human, Human));

        return [.. lines.Where(line => line.Values.Any(value => double.IsFinite(value.Mean)))];

        ChartSeries Line(RegimeFigures arm, SeriesStyle style) => new(arm.Name, arm.All(measure.Of, figures.Generations), style);
    }

    /// <summary>Returns lines of all other regimes, without names.</summary>
    internal static IEnumerable<ChartSeries> Quiet(CollapseFigures figures, CollapseMeasure measure, IReadOnlyList<RegimeFigures> named) =>
        figures.Arms.Except(named).Where(arm => !IsReference(arm.Name))
            .Select(arm => new ChartSeries(arm.Name, [.. arm.All(measure.Of, figures.Generations).Select(value => SeedSpread.Exactly(value.Mean))], SeriesStyle.Quiet) { Labelled = false });

    /// <summary>Returns the line of human text itself.</summary>
    internal static IEnumerable<ChartSeries> TextLine(CollapseFigures figures, CollapseMeasure measure) =>
        !measure.HasText || figures.HumanText is not { } text ? []
        : [new ChartSeries("human text", [.. Enumerable.Repeat(SeedSpread.Exactly(text.At(measure.Of, 0).Mean), figures.Generations + 1)], Text)];
}
