namespace Provenance.Reports.Charts;

/// <summary>The positions of the parts of a line chart.</summary>
/// <param name="Top">Pixels of the scale's end.</param>
/// <param name="Bottom">Pixels of the scale's beginning.</param>
/// <param name="Lines">The lines, in the order of the series.</param>
/// <param name="Down">Ticks of the vertical axis: pixels down and labels.</param>
/// <param name="Across">Ticks of the horizontal axis: percent across and labels.</param>
internal sealed record SeriesLayout(
    double Top, double Bottom, IReadOnlyList<SeriesLine> Lines, IReadOnlyList<(double At, string Text)> Down, IReadOnlyList<(double At, string Text)> Across)
{
    /// <summary>Vertical lines: percent across and their names.</summary>
    internal IReadOnlyList<(double At, string Text)> Rules { get; init; } = [];

    /// <summary>Points of lines at rules: percent across, pixels down, and their values in words.</summary>
    internal IReadOnlyList<(double X, double Y, string Says)> Dots { get; init; } = [];

    /// <summary>Pixels from one label to the next.</summary>
    internal const double Gap = 14;

    private const double Margin = 8;

    /// <summary>Pixels above the scale, for the names of rules.</summary>
    private const double RuleBand = 10;

    /// <summary>Minimum distance of horizontal ticks in percent, so that they do not touch on a phone.</summary>
    private const double Apartness = 14;

    internal static SeriesLayout Measure(SeriesChart chart, double height)
    {
        // labels may extend a little beyond the ends of the scale
        var labelled = chart.Series.Count(series => series.Labelled && series.Values.Any(value => double.IsFinite(value.Mean)));
        var top = Margin + (chart.Rules.Count > 0 ? RuleBand : 0);
        var bottom = top + Math.Max(height, (labelled - 1) * Gap);
        var (first, last) = (chart.At[0], chart.At[^1]);
        var bare = chart.Series.Select(Line).ToList();
        var named = bare.Where(line => line.Series.Labelled && line.End is not null).ToList();
        var places = LabelColumn.Spread([.. named.Select(line => line.End!.Value.Y)], Gap, top, bottom);
        return new SeriesLayout(top, bottom,
            [.. bare.Select(line => named.IndexOf(line) is var i and >= 0 ? line with { Label = places[i] } : line)],
            [.. chart.Scale.Ticks.Select(tick => (Y(tick), chart.Tick(tick)))],
            Apart([.. chart.Marked.Select(tick => (X(tick), chart.Name(tick)))]))
        {
            Rules = [.. chart.Rules.Select(rule => (X(rule), chart.Name(rule)))],
            Dots = [.. chart.Series.Where(series => series.Dotted)
                .SelectMany(series => chart.Ruled(series).Select(dot => (X(dot.Rule), Y(dot.Value), $"{series.Name}, at {chart.Name(dot.Rule)}: {chart.Format(dot.Value)}")))],
        };

        double X(double at) => chart.AcrossScale is { } across ? across.At(at) * 100 : last > first ? (at - first) / (last - first) * 100 : 50;
        double Y(double value) => bottom - chart.Scale.At(value) * (bottom - top);

        SeriesLine Line(ChartSeries series)
        {
            var (parts, bands) = (new List<IReadOnlyList<(double, double)>>(), new List<IReadOnlyList<(double, double)>>());
            (double, double)? end = null;
            foreach (var (from, to) in Runs(series.Values))
            {
                var run = Enumerable.Range(from, to - from).ToList();
                parts.Add([.. run.Select(i => (X(chart.At[i]), Y(series.Values[i].Mean)))]);
                end = parts[^1][^1];
                if (run.Count > 1 && run.Any(i => series.Values[i].IsWide))
                {
                    bands.Add([.. run.Select(i => (X(chart.At[i]), Y(series.Values[i].High))), .. Enumerable.Reverse(run).Select(i => (X(chart.At[i]), Y(series.Values[i].Low)))]);
                }
            }

            return new SeriesLine(series, parts, bands, end, double.NaN);
        }
    }

    /// <summary>Returns the ticks without those too near to one on their right.</summary>
    private static List<(double At, string Text)> Apart(IReadOnlyList<(double At, string Text)> marks)
    {
        var apart = new List<(double At, string Text)>();
        foreach (var mark in marks.Reverse().Where(mark => apart.Count == 0 || apart[0].At - mark.At >= Apartness)) apart.Insert(0, mark);

        return apart;
    }

    /// <summary>Returns the runs of values without gaps, each as its start and the place after its end.</summary>
    private static IEnumerable<(int From, int To)> Runs(IReadOnlyList<SeedSpread> values)
    {
        for (var from = 0; from < values.Count; from++)
        {
            var to = from;
            while (to < values.Count && double.IsFinite(values[to].Mean)) to++;

            if (to > from)
            {
                yield return (from, to);
                from = to;
            }
        }
    }
}
