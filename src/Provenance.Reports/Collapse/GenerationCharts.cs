using Provenance.Reports.Charts;
using Provenance.Reports.Pages;

namespace Provenance.Reports.Collapse;

/// <summary>Charts of a measure by generation.</summary>
internal static class GenerationCharts
{
    /// <param name="title">What the lines are.</param>
    /// <param name="figures">What the page shows.</param>
    /// <param name="measure">What is measured.</param>
    /// <param name="lines">Of generations from 0 to the last.</param>
    /// <param name="scale">The values' axis.</param>
    internal static SeriesChart Draw(string title, CollapseFigures figures, CollapseMeasure measure, IReadOnlyList<ChartSeries> lines, ValueScale scale) =>
        new(title, [.. Enumerable.Range(0, figures.Generations + 1).Select(generation => (double)generation)], lines, scale, measure.Format)
        {
            Marked = [.. Axis.Ticks(0, figures.Generations, 7).Where(double.IsInteger)],
            Tick = Mark(measure, scale),
        };

    /// <summary>A scale on which all lines have room, with what is between least and greatest.</summary>
    internal static ValueScale Scale(CollapseMeasure measure, IEnumerable<ChartSeries> lines) =>
        ValueScale.Over(lines.SelectMany(line => line.Values).SelectMany(value => new[] { value.Low, value.High }), measure.Logarithmic);

    /// <summary>Short, because it stands beside a chart.</summary>
    private static Func<double, string> Mark(CollapseMeasure measure, ValueScale scale) =>
        measure.Format(1).EndsWith('%') ? value => Numbers.Tick(value * 100) + "%"
        : scale.High >= 10_000 ? value => Numbers.Tick(value / 1000) + "k"
        : Numbers.Tick;
}
