using Provenance.Reports.Pages;

namespace Provenance.Reports.Charts;

/// <summary>Two histograms on one axis, before above and after below, each bin divided into human and other. Changes show as differences between the mirror images.</summary>
/// <param name="Low">The start of the first bin.</param>
/// <param name="High">The end of the last bin.</param>
/// <param name="Above">The half before.</param>
/// <param name="Below">The half after.</param>
/// <param name="Open">True if the outermost bins also hold the values beyond the ends.</param>
internal sealed record MirroredHistogram(double Low, double High, HistogramSide Above, HistogramSide Below, bool Open)
{
    private const double Half = 92;
    private const double AxisBand = 22;
    private const string Dashes = "3 3";

    /// <summary>The legend of the bars that are not human text.</summary>
    internal string OtherName { get; init; } = "all others";

    /// <summary>A value marked in both halves, with its name; null for none.</summary>
    internal (string Name, double Value)? Mark { get; init; }

    /// <summary>Returns the position of a value in percent of the width; NaN for NaN.</summary>
    internal double At(double value) => High > Low ? Math.Clamp((value - Low) / (High - Low), 0, 1) * 100 : value;

    internal void Write(HtmlWriter html)
    {
        var layout = HistogramLayout.Measure(this, Half);
        SvgShapes.WriteKey(html, [(SvgShapes.Swatch("f-human"), "human"), (SvgShapes.Swatch("f-other"), OtherName), (SvgShapes.Tick("s-ink"), "median"), .. MarkKey()]);
        WriteSide(html, Above);
        html.OpenChart(Half + AxisBand + Half, Says()).Line();
        html.Stroke((0, Half), (100, Half), "s-rule").Stroke((0, Half + AxisBand), (100, Half + AxisBand), "s-rule").Line().Open("g", ("class", "bins"));
        Draw(html, layout.Above, Above, height => (Half - height, -1));
        Draw(html, layout.Below, Below, height => (Half + AxisBand, 1));
        html.Close().Line();
        foreach (var (at, text) in layout.Ticks)
        {
            html.Label(at, Half + AxisBand / 2 + 4, text);
        }

        if (Mark is { } mark)
        {
            html.Down(At(mark.Value), 0, Half, "s-ink", 1.5, Dashes).Down(At(mark.Value), Half + AxisBand, Half + AxisBand + Half, "s-ink", 1.5, Dashes).Line();
        }

        Median(html, layout.AboveMedian, 0, Half);
        Median(html, layout.BelowMedian, Half + AxisBand, Half + AxisBand + Half);
        html.Close().Line();
        WriteSide(html, Below);
    }

    private (Action<HtmlWriter> Draw, string Meaning)[] MarkKey() => Mark is { } mark ? [(SvgShapes.Tick("s-ink", Dashes), mark.Name)] : [];

    private void Draw(HtmlWriter html, IReadOnlyList<HistogramBin> bins, HistogramSide side, Func<double, (double Top, int Grows)> place)
    {
        for (var i = 0; i < bins.Count; i++)
        {
            var bin = bins[i];
            if (bin.Human + bin.Other <= 0) continue;

            html.Open("g").Element("title", $"{side.Name}, {Range(i, bins.Count)}: {Numbers.Count(side.Human[i])} human, {Numbers.Count(side.Other[i])} {OtherName}");
            var (humanTop, grows) = place(bin.Human);
            Part(html, bin, humanTop, bin.Human, "f-human");
            Part(html, bin, grows < 0 ? humanTop - bin.Other : humanTop + bin.Human, bin.Other, "f-other");
            html.Close().Line();
        }
    }

    private static void Part(HtmlWriter html, HistogramBin bin, double top, double height, string cssClass)
    {
        if (height > 0) html.Bar(bin.Left, bin.Width, top, height, cssClass);
    }

    private static void Median(HtmlWriter html, double at, double top, double bottom)
    {
        if (!double.IsNaN(at)) html.Down(at, top, bottom, "s-ink", 1.5);
    }

    private static void WriteSide(HtmlWriter html, HistogramSide side) => html.Open("div", ("class", "side"))
        .Open("span").Element("b", side.Name).Text($" {Numbers.Count(side.Total)} {side.Noun}").Close()
        .Element("span", $"median {Numbers.Figure(side.Median)}").Close().Line();

    private string Range(int bin, int bins)
    {
        var width = (High - Low) / bins;
        return $"{Numbers.Tick(Low + bin * width)} to {Numbers.Tick(Low + (bin + 1) * width)}";
    }

    private string Says() =>
        $"Histogram from {Numbers.Tick(Low)} to {Numbers.Tick(High)}. {Above.Name}: {Numbers.Count(Above.Total)} {Above.Noun}, median {Numbers.Figure(Above.Median)}. " +
        $"{Below.Name}: {Numbers.Count(Below.Total)} {Below.Noun}, median {Numbers.Figure(Below.Median)}.";
}
