namespace Provenance.Reports;

/// <summary>Where the points of a line come to stand.</summary>
/// <param name="Points">Percent across and pixels down, in order; null for what was not measured.</param>
/// <param name="Labelled">Indices of points whose value is written: all where there is room, else the ends.</param>
internal sealed record LineLayout(IReadOnlyList<(double X, double Y)?> Points, IReadOnlyList<int> Labelled)
{
    private const int RoomForAll = 4;
    private const double Edge = 7;

    /// <param name="values">In order; NaN for what was not measured.</param>
    /// <param name="fromZero">Whether the lowest place is 0 rather than the least value: for amounts.</param>
    /// <param name="top">Pixels at which the greatest value stands.</param>
    /// <param name="bottom">Pixels at which the lowest one stands.</param>
    internal static LineLayout Measure(IReadOnlyList<double> values, bool fromZero, double top, double bottom)
    {
        var measured = Enumerable.Range(0, values.Count).Where(i => double.IsFinite(values[i])).ToList();
        var high = measured.Select(i => values[i]).DefaultIfEmpty(1).Max();
        var low = fromZero ? Math.Min(0, measured.Select(i => values[i]).DefaultIfEmpty(0).Min()) : measured.Select(i => values[i]).DefaultIfEmpty(0).Min();
        var points = values.Select((value, i) => double.IsFinite(value) ? (X(i, values.Count), Y(value)) : ((double, double)?)null).ToList();
        return new LineLayout(points, measured.Count <= RoomForAll ? measured : [measured[0], measured[^1]]);

        // values that are all the same stand in the middle
        double Y(double value) => high > low ? bottom - (value - low) / (high - low) * (bottom - top) : (top + bottom) / 2;
    }

    private static double X(int index, int count) => count == 1 ? 50 : Edge + (100 - 2 * Edge) * index / (count - 1);
}
