using System.Globalization;
using Provenance.Detection.Evaluation;
using Provenance.Reports.Charts;
using Provenance.Reports.Pages;

namespace Provenance.Reports.Evaluations;

/// <summary>Section: ROC curves over all text, under attacks, and in each data set.</summary>
internal static class RocSection
{
    private const double Tight = GroupFigures.Tight, Loose = GroupFigures.Loose;

    internal static HtmlSection? Create(EvaluationReport report) => report.Curves.FirstOrDefault(curve => curve.Field == RocCurves.All) is not { } all ? null
        : new HtmlSection("roc", "What it finds, at what price", "Found at a price", html =>
    {
        html.Element("p", "Wherever a threshold is put, some machine text lies above it and is found, and some human text does, too. Up is what is found, across the share of human text that it costs, on a logarithmic axis: " +
            "where thresholds are used in earnest is on the left. The dotted line is what guessing finds.").Line();
        html.Element("p", Says(report, all)).Line();
        var kinds = report.Curves.Where(curve => curve.Field == RocCurves.Attack).ToList();
        var sets = report.Curves.Where(curve => curve.Field == RocCurves.Set).ToList();
        html.Open("div", ("class", "plots")).Line();
        WriteFigure(html, Chart(kinds.Count > 0 ? "All machine text, and under attacks" : "All machine text",
            [Line(all, SeriesStyle.Create(0) with { Width = 2.4 }, all, banded: true, dotted: true), .. kinds.Select((curve, i) => Line(curve, SeriesStyle.Create(i + 1), all))], all,
            $"The band is the 95% confidence interval, point by point, {(kinds.Count > 0 ? "of all machine text" : "drawn anew from the documents")}."));
        if (sets.Count > 1)
        {
            WriteFigure(html, Chart("Each set against its own human text", SetLines(sets, all), all, "A set's curve begins at the least rate that its human documents can tell: one of them."));
        }

        html.Close().Line();
    });

    private static string Says(EvaluationReport report, RocCurve all)
    {
        var says = new List<string>();
        if (all.At(Tight) is { } tight && all.At(Loose) is { } loose)
        {
            says.Add($"Here: at 1% false positives it finds {EvaluationWords.WithRange(tight.Found, Numbers.Share)} of all machine text, at 5% {EvaluationWords.WithRange(loose.Found, Numbers.Share)}.");
        }

        var kinds = report.Curves.Where(curve => curve.Field == RocCurves.Attack && curve.At(Tight) is not null && curve.Name != RocCurves.AnyAttack).OrderBy(curve => curve.At(Tight)!.Value.Found.Value).ToList();
        if (kinds.Count > 1)
        {
            says.Add($"Hardest is text {Named(kinds[0])}, of which it finds {Numbers.Share(kinds[0].At(Tight)!.Value.Found.Value)} at 1%; easiest is text {Named(kinds[^1])}, with {Numbers.Share(kinds[^1].At(Tight)!.Value.Found.Value)}.");
        }

        var sets = Ranked(report.Curves);
        if (sets.Count > 1)
        {
            says.Add($"By set it is {Numbers.Share(sets[0].At(Tight)!.Value.Found.Value)} ({BidiText.Name(sets[0].Name)}) to {Numbers.Share(sets[^1].At(Tight)!.Value.Found.Value)} ({BidiText.Name(sets[^1].Name)}).");
        }

        return string.Join(' ', says);

        static string Named(RocCurve curve) => curve.Name == Provenance.Detection.Scoring.LabelledDocument.NoAttack ? "without an attack" : $"under {BidiText.Name(curve.Name)}";
    }

    /// <summary>Returns the data sets with enough documents to resolve 1%, the worst first.</summary>
    private static List<RocCurve> Ranked(IReadOnlyList<RocCurve> curves) =>
        [.. curves.Where(curve => curve.Field == RocCurves.Set && curve.At(Tight) is not null).OrderBy(curve => curve.At(Tight)!.Value.Found.Value).ThenBy(curve => curve.Name, StringComparer.Ordinal)];

    /// <summary>Returns the lines of data sets. Only the worst and the best have names, since the others could not be told apart.</summary>
    private static List<ChartSeries> SetLines(IReadOnlyList<RocCurve> sets, RocCurve all)
    {
        var ranked = Ranked(sets);
        var named = ranked.Count > 2 ? [ranked[0], ranked[^1]] : ranked;
        return
        [
            .. sets.Except(named).Select(set => Line(set, SeriesStyle.Quiet, all)),
            Line(all, SeriesStyle.Create(0) with { Width = 2.4 }, all, dotted: true),
            .. named.Select((set, i) => Line(set, SeriesStyle.Create(i + 1), all) with { Name = $"{(set == ranked[0] ? "worst" : "best")} at 1%: {BidiText.Name(set.Name)}" }),
        ];
    }

    private static SeriesChart Chart(string title, IReadOnlyList<ChartSeries> lines, RocCurve all, string note)
    {
        var rates = Rates(all);
        return new SeriesChart(title, rates, [.. lines, new ChartSeries("guessing", [.. rates.Select(SeedSpread.Exactly)], SeriesStyle.Expected) { Labelled = false }], new ValueScale(0, 1, false), Numbers.Share)
        {
            Note = note,
            Across = "human text flagged by mistake",
            AcrossBelow = true,
            AcrossScale = new ValueScale(rates[0], 1, true),
            Marked = [.. Axis.Ratios(rates[0], 1, 5).Where(rate => rate != Tight || rates[0] < Tight)],
            Name = Percent,
            Rules = [.. new[] { Tight, Loose }.Where(rates.Contains)],
            Tick = Percent,
            Height = 250,
        };
    }

    private static void WriteFigure(HtmlWriter html, SeriesChart chart)
    {
        html.Open("figure").Open("figcaption").Element("b", chart.Title).Text(". ").Element("span", chart.Note!, ("class", "quiet")).Close().Line();
        // all lines end in one corner, where no name fits
        IReadOnlyList<ChartSeries> keys = [.. chart.Series.Where(line => line.Style != SeriesStyle.Quiet)];
        if (chart.Series.Any(line => line.Style == SeriesStyle.Quiet))
        {
            keys = [.. keys, new ChartSeries("other sets", [], SeriesStyle.Quiet)];
        }

        SvgShapes.WriteKey(html, keys);
        chart.Write(html);
        html.Close().Line();
    }

    /// <summary>Returns a curve at the positions of the longest one.</summary>
    private static ChartSeries Line(RocCurve curve, SeriesStyle style, RocCurve all, bool banded = false, bool dotted = false)
    {
        var found = curve.Points.ToDictionary(point => point.FalsePositives, point => point.Found);
        return new ChartSeries(EvaluationWords.Curve(curve),
            [.. Rates(all).Select(rate => !found.TryGetValue(rate, out var share) ? new SeedSpread(double.NaN, double.NaN, double.NaN, 0)
                : banded ? new SeedSpread(share.Value, share.Low, share.High, 1) : SeedSpread.Exactly(share.Value))], style)
        { Labelled = false, Dotted = dotted };
    }

    private static List<double> Rates(RocCurve all) => [.. all.Points.Select(point => point.FalsePositives)];

    private static string Percent(double share) => (share * 100).ToString("0.###", CultureInfo.InvariantCulture) + "%";
}
