using Provenance.Reports.Charts;
using Provenance.Reports.Pages;

namespace Provenance.Reports.Collapse;

/// <summary>Section: properties of each generation's text.</summary>
internal static class MeasureSection
{
    /// <summary>Maximum number of named lines in a chart.</summary>
    private const int Max = 10;

    internal static HtmlSection? Create(CollapseFigures figures)
    {
        if (figures.Arms.Count == 0) return null;

        var named = Named(figures);
        var quiet = figures.Arms.Count > named.Count ? " Arms that tell most have names; the thin grey lines are the others, whose figures are in the table above." : "";
        return new HtmlSection("text", "What each generation's text is like", "Its text", html =>
        {
            html.Element("p", $"Of what the model of each generation wrote, as long as the human text it began with.{quiet}").Line();
            SeriesChart.WriteAll(html, [.. CollapseMeasure.Others.Select(measure => Chart(figures, measure, named))]);
        });
    }

    private static SeriesChart Chart(CollapseFigures figures, CollapseMeasure measure, IReadOnlyList<RegimeFigures> named)
    {
        IReadOnlyList<ChartSeries> lines = [.. RegimeStyles.Quiet(figures, measure, named), .. RegimeStyles.TextLine(figures, measure), .. RegimeStyles.Lines(figures, measure, named)];
        return GenerationCharts.Draw(measure.Title, figures, measure, lines, GenerationCharts.Scale(measure, lines)) with { Note = measure.Note };
    }

    /// <summary>Returns all regimes if they are few; otherwise those of a first look, the best and the worst, custom policies, and regimes in which lost words cannot return.</summary>
    private static IReadOnlyList<RegimeFigures> Named(CollapseFigures figures) => figures.Arms.Count <= Max ? figures.Arms
        : [.. figures.Arms.Where(arm => CollapseRegime.Quick.Any(quick => quick.Name == arm.Name) || arm.Name == CollapseFigures.Unsmoothed
            || arm.Name.StartsWith("policy:", StringComparison.Ordinal) || (figures.Ranked.Count > 0 && (arm == figures.Ranked[0] || arm == figures.Ranked[^1])))];
}
