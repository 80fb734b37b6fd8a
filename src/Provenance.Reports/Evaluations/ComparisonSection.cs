using Provenance.Detection.Evaluation;
using Provenance.Reports.Pages;

namespace Provenance.Reports.Evaluations;

/// <summary>Section: comparison of the detector with another on the same documents.</summary>
internal static class ComparisonSection
{
    private const int Shown = 13;

    internal static HtmlSection? Create(EvaluationReport report) => report.Other is null || report.Comparison.Count == 0 ? null
        : new HtmlSection("comparison", $"Against {report.Other}", "Comparison", html =>
    {
        html.Element("p", "Both detectors were drawn the same documents, again and again: the difference is this detector less the other, above zero where this one is better. An interval that holds zero is no difference that can be relied on.").Line();
        html.Element("p", Says(report.Comparison)).Line();
        IReadOnlyList<ComparisonResult> rows = [.. report.Comparison.Take(1), .. report.Comparison.Skip(1).OrderBy(row => row.TprAt1.Difference.Value)];
        new HtmlTable<ComparisonResult>("This detector less the other",
            HtmlColumn<ComparisonResult>.Name("documents of", row => row.Name),
            HtmlColumn<ComparisonResult>.Number("found at 1%, this", row => Numbers.Share(row.TprAt1.First)),
            HtmlColumn<ComparisonResult>.Number("the other", row => Numbers.Share(row.TprAt1.Second)),
            HtmlColumn<ComparisonResult>.Interval("difference", row => row.TprAt1.Difference, Points),
            HtmlColumn<ComparisonResult>.Number("p", row => PValue(row.TprAt1)),
            HtmlColumn<ComparisonResult>.Number("AUROC, this", row => Numbers.Figure(row.Auroc.First)),
            HtmlColumn<ComparisonResult>.Number("the other", row => Numbers.Figure(row.Auroc.Second)),
            HtmlColumn<ComparisonResult>.Interval("difference", row => row.Auroc.Difference, Difference),
            HtmlColumn<ComparisonResult>.Number("p", row => PValue(row.Auroc)))
        { CaptionHidden = true, KeepsNames = true }
            .WriteFolded(html, rows, Shown);
    });

    private static string Says(IReadOnlyList<ComparisonResult> rows)
    {
        var all = rows[0].TprAt1.Difference;
        var (worse, better) = (rows.Skip(1).Count(row => row.TprAt1.Difference.High < 0), rows.Skip(1).Count(row => row.TprAt1.Difference.Low > 0));
        var verdict = all.Low > 0 ? "better" : all.High < 0 ? "worse" : "neither better nor worse that can be told";
        var first = $"Here: on all documents, at 1% false positives, it is {verdict}: {EvaluationWords.WithRange(all, Points)} points.";
        return rows.Count == 1 ? first : $"{first} Of {Numbers.Format(rows.Count - 1, "set")}, it is surely better in {Numbers.Count(better)} and surely worse in {Numbers.Count(worse)}.";
    }

    private static string PValue(MetricDifference difference) => difference.PValue < 0.001 ? "<0.001" : Numbers.Figure(difference.PValue);

    private static string Points(double share) => Sign(share) + Numbers.Tick(Math.Round(share * 100, 1));

    private static string Difference(double value) => Sign(value) + Numbers.Tick(value);

    private static string Sign(double value) => value > 0 ? "+" : "";
}
