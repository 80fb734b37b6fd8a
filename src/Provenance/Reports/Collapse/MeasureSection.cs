using Provenance.Collapse;

namespace Provenance.Reports;

/// <summary>What the text of each generation is like.</summary>
internal static class MeasureSection
{
    /// <summary>Lines of a chart that can have names.</summary>
    private const int Most = 10;

    internal static HtmlSection? Of(CollapseFigures figures)
    {
        if (figures.Arms.Count == 0)
        {
            return null;
        }

        var named = Named(figures);
        var quiet = figures.Arms.Count > named.Count ? " Arms that tell most have names; the thin grey lines are the others, whose figures are in the table above." : "";
        return new HtmlSection("text", "What each generation's text is like", "Its text", html =>
        {
            html.Element("p", $"Of what the model of each generation wrote, as long as the human text it began with.{quiet}").Line();
            SeriesChart.WriteAll(html, [.. CollapseMeasure.Others.Select(measure => Chart(figures, measure, named))]);
        });
    }

    private static SeriesChart Chart(CollapseFigures figures, CollapseMeasure measure, IReadOnlyList<ArmFigures> named)
    {
        IReadOnlyList<ChartSeries> lines = [.. ArmStyles.Quiet(figures, measure, named), .. ArmStyles.TextLine(figures, measure), .. ArmStyles.Lines(figures, measure, named)];
        return GenerationCharts.Of(measure.Title, figures, measure, lines, GenerationCharts.Scale(measure, lines)) with { Note = measure.Note };
    }

    /// <summary>All where there are few; else those of a first look, the best and the worst, policies of one's own, and what words cannot come back in.</summary>
    private static IReadOnlyList<ArmFigures> Named(CollapseFigures figures) => figures.Arms.Count <= Most ? figures.Arms
        : [.. figures.Arms.Where(arm => CollapseArm.Quick.Any(quick => quick.Name == arm.Name) || arm.Name == CollapseFigures.Unsmoothed
            || arm.Name.StartsWith("policy:", StringComparison.Ordinal) || (figures.Ranked.Count > 0 && (arm == figures.Ranked[0] || arm == figures.Ranked[^1])))];
}
