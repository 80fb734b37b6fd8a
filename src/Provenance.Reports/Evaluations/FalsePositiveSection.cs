using Provenance.Detection.Evaluation;
using Provenance.Reports.Charts;
using Provenance.Reports.Pages;

namespace Provenance.Reports.Evaluations;

/// <summary>Section: the false-positive check of each data set's human text, by the p-value that the detector gives without having seen the data set.</summary>
internal static class FalsePositiveSection
{
    /// <summary>Maximum number of rows that are not folded.</summary>
    private const int Shown = 12;

    private sealed record Row(string Set, int Human, FalsePositiveCheck? Loose, FalsePositiveCheck? Tight)
    {
        internal bool Kept => Loose?.Kept != false && Tight?.Kept != false;
    }

    internal static HtmlSection? Create(EvaluationReport report) => report.Promise.Count == 0 ? null
        : new HtmlSection("promise", "Whether it flags as rarely as was asked", "The promise", html =>
    {
        // in the report's order, which has the worst check first
        var rows = report.Promise.GroupBy(check => check.Set, StringComparer.Ordinal)
            .Select(set => new Row(set.Key, set.First().Human, set.FirstOrDefault(check => check.Asked == GroupFigures.Loose), set.FirstOrDefault(check => check.Asked == GroupFigures.Tight))).ToList();
        html.Element("p", "A user says how many false positives may be, and the detector flags what its p-value allows, at one threshold for text of every kind. " +
            $"The promise is kept where no human set is flagged more than {Numbers.Tick(FalsePositiveCheck.Tolerance)} times as often as was asked, whatever the set. Caution costs: the tables by group say how much machine text is flagged at the same p-values.").Line();
        html.Element("p", Says(report)).Line();
        new HtmlTable<Row>("Human text flagged, by set",
            HtmlColumn<Row>.Name("human set", row => row.Set),
            HtmlColumn<Row>.Number("promise", row => row.Kept ? "kept" : "BROKEN"),
            HtmlColumn<Row>.Number("documents", row => Numbers.Count(row.Human)),
            HtmlColumn<Row>.Interval("flagged, asked 5%", row => row.Loose?.Realised, Numbers.Share),
            Bar("5%, and twice that", row => row.Loose, Whole(report, GroupFigures.Loose)),
            HtmlColumn<Row>.Interval("flagged, asked 1%", row => row.Tight?.Realised, Numbers.Share),
            Bar("1%, and twice that", row => row.Tight, Whole(report, GroupFigures.Tight)))
        { CaptionHidden = true, KeepsNames = true, RowClass = row => row.Kept ? null : "broken" }
            .WriteFolded(html, rows, Math.Max(Shown, rows.Count(row => !row.Kept)));
    });

    private static string Says(EvaluationReport report)
    {
        var broken = report.Promise.Where(check => !check.Kept).ToList();
        var worst = report.Promise[0];
        var held = report.Promise.Select(check => check.Set).Distinct(StringComparer.Ordinal).Count();
        var first = broken.Count == 0
            ? $"Here: it is kept for all of {Numbers.Format(held, "human set")}. Nearest to breaking it is {BidiText.Name(worst.Set)}, of which {EvaluationWords.WithRange(worst.Realised, Numbers.Share)} is flagged where {Asked(worst.Asked)} was asked."
            : $"Here: it is broken {(broken.Count == 1 ? "once" : $"{Numbers.Count(broken.Count)} times")} in {Numbers.Format(report.Promise.Count, "check")}, worst by {BidiText.Name(worst.Set)}, of which {EvaluationWords.WithRange(worst.Realised, Numbers.Share)} is flagged where {Asked(worst.Asked)} was asked.";
        var others = report.Groups.TryGetValue("set", out var sets) ? sets.Count(set => set.Human > 0) - held : 0;
        return others > 0 ? $"{first} {Numbers.Format(others, "other set")} with human text {(others == 1 ? "has" : "have")} too few documents to be held to it." : first;
    }

    /// <summary>Returns the end of the scale, which holds twice the requested rate, and most intervals.</summary>
    private static double Whole(EvaluationReport report, double asked) =>
        Math.Max(1.1 * FalsePositiveCheck.Tolerance * asked, report.Promise.Where(check => check.Asked == asked).Select(check => check.Realised.High).DefaultIfEmpty(0).Max());

    private static string Asked(double rate) => Numbers.Tick(rate * 100) + "%";

    private static HtmlColumn<Row> Bar(string head, Func<Row, FalsePositiveCheck?> check, double whole) => HtmlColumn<Row>.Chart(head, (cell, row) =>
    {
        if (check(row) is { } known)
        {
            CellBar.Interval(known.Realised, whole, "f-human", ("asked", known.Asked), ("twice that", FalsePositiveCheck.Tolerance * known.Asked)).Write(cell);
        }
    });
}
