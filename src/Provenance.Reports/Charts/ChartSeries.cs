namespace Provenance.Reports.Charts;

/// <summary>One line of a chart.</summary>
/// <param name="Name">What it is, at its end.</param>
/// <param name="Values">From left to right; NaN for what was not measured.</param>
/// <param name="Style">How it is drawn.</param>
internal sealed record ChartSeries(string Name, IReadOnlyList<SeedSpread> Values, SeriesStyle Style)
{
    /// <summary>True if the name is drawn at the line's end.</summary>
    internal bool Labelled { get; init; } = true;

    /// <summary>True if the line has a dot at each rule of the chart.</summary>
    internal bool Dotted { get; init; }
}
