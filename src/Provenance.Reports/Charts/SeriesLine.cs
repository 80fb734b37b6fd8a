namespace Provenance.Reports.Charts;

/// <summary>A line that has been measured.</summary>
/// <param name="Series">What it shows.</param>
/// <param name="Parts">Points without a gap, percent across and pixels down.</param>
/// <param name="Bands">Outlines of what is between the least and the greatest.</param>
/// <param name="End">The last point; null where nothing was measured.</param>
/// <param name="Label">Pixels down to the middle of its label; NaN for none.</param>
internal sealed record SeriesLine(
    ChartSeries Series, IReadOnlyList<IReadOnlyList<(double X, double Y)>> Parts, IReadOnlyList<IReadOnlyList<(double X, double Y)>> Bands, (double X, double Y)? End, double Label);
