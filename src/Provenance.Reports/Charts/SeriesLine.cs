namespace Provenance.Reports.Charts;

/// <summary>A line with its positions.</summary>
/// <param name="Series">The series.</param>
/// <param name="Parts">Points without a gap, percent across and pixels down.</param>
/// <param name="Bands">Outlines of the range from minimum to maximum.</param>
/// <param name="End">The last point; null if all values are missing.</param>
/// <param name="Label">Pixels down to the middle of its label; NaN for none.</param>
internal sealed record SeriesLine(
    ChartSeries Series, IReadOnlyList<IReadOnlyList<(double X, double Y)>> Parts, IReadOnlyList<IReadOnlyList<(double X, double Y)>> Bands, (double X, double Y)? End, double Label);
