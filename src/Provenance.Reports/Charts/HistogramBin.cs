namespace Provenance.Reports.Charts;

/// <summary>The position of a bin in a chart, and the heights of its two parts, the human one next to the axis.</summary>
/// <param name="Left">Percent of the width.</param>
/// <param name="Width">Percent of the width.</param>
/// <param name="Human">Pixels.</param>
/// <param name="Other">Pixels.</param>
internal readonly record struct HistogramBin(double Left, double Width, double Human, double Other);
