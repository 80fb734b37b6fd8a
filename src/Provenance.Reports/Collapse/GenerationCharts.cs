using Provenance.Reports.Charts;
using Provenance.Reports.Pages;

namespace Provenance.Reports.Collapse;

/// <summary>Creates charts of a measure by generation.</summary>
internal static class GenerationCharts
{
    /// <param name="title">The title of the lines.</param>
    /// <param name="figures">The figures of the page.</param>
    /// <param name="measure">The measure.</param>
    /// <param name="lines">Lines over generations from 0 to the last.</param>
    /// <param name="scale">The vertical axis.</param>
    internal static SeriesChart Draw(string title, CollapseFigures figures, CollapseMeasure measure, IReadOnlyList<ChartSeries> lines, ValueScale scale) =>
        new(title, [.. Enumerable.Range(0, figures.Generations + 1).Select(generation => (double)generation)], lines, scale, measure.Format)
        {
            Marked = [.. Axis.Ticks(0, figures.Generations, 7).Where(double.IsInteger)],
            Tick = Mark(measure, scale),
        };

    /// <summary>Returns a scale that holds all lines with their ranges.</summary>
    internal static ValueScale Scale(CollapseMeasure measure, IEnumerable<ChartSeries> lines) =>
        ValueScale.Over(lines.SelectMany(line => line.Values).SelectMany(value => new[] { value.Low, value.High }), measure.Logarithmic);

    /// <summary>Returns a short format, for labels beside a chart.</summary>
    private static Func<double, string> Mark(CollapseMeasure measure, ValueScale scale) =>
        measure.Format(1).EndsWith('%') ? value => Numbers.Tick(value * 100) + "%"
        : scale.High >= 10_000 ? value => Numbers.Tick(value / 1000) + "k"
        : Numbers.Tick;
}
