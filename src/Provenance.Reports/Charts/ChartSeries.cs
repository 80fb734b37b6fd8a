namespace Provenance.Reports.Charts;

/// <summary>One line of a chart.</summary>
/// <param name="Name">What it is, at its end.</param>
/// <param name="Values">From left to right; NaN for what was not measured.</param>
/// <param name="Style">How it is drawn.</param>
internal sealed record ChartSeries(string Name, IReadOnlyList<SeedSpread> Values, SeriesStyle Style)
{
    /// <summary>Whether its name stands at its end.</summary>
    internal bool Labelled { get; init; } = true;

    /// <summary>Whether it has a dot where the chart has a rule.</summary>
    internal bool Dotted { get; init; }
}
