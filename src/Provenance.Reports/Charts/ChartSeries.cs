namespace Provenance.Reports.Charts;

/// <summary>One line of a chart.</summary>
/// <param name="Name">The name at the line's end.</param>
/// <param name="Values">The values from left to right; NaN for missing ones.</param>
/// <param name="Style">The style of the line.</param>
internal sealed record ChartSeries(string Name, IReadOnlyList<SeedSpread> Values, SeriesStyle Style)
{
    /// <summary>True if the name is drawn at the line's end.</summary>
    internal bool Labelled { get; init; } = true;

    /// <summary>True if the line has a dot at each rule of the chart.</summary>
    internal bool Dotted { get; init; }
}
