using Provenance.Detection.Evaluation;
using Provenance.Reports.Pages;

namespace Provenance.Reports.Evaluations;

/// <summary>Section: verdicts on documents at the requested false-positive rate.</summary>
internal static class VerdictSection
{
    private static readonly (Verdict Verdict, string Head)[] Columns =
        [(Verdict.Machine, "machine"), (Verdict.Uncertain, "uncertain"), (Verdict.Human, "human"), (Verdict.Unsupported, "unsupported"), (Verdict.Mixed, "mixed")];

    private sealed record Row(Origin Label, IReadOnlyDictionary<Verdict, long> Counts)
    {
        internal long Total => Counts.Values.Sum();

        internal long this[Verdict verdict] => Counts.GetValueOrDefault(verdict);

        internal double Share(Verdict verdict) => (double)this[verdict] / Total;
    }

    internal static HtmlSection? Create(EvaluationReport report)
    {
        var rows = report.Verdicts.Select(label => new Row(label.Key, label.Value)).Where(row => row.Total > 0).ToList();
        return rows.Count == 0 ? null : new HtmlSection("verdicts", $"Verdicts at {Numbers.Tick(report.FalsePositiveRate * 100)}% false positives", "Verdicts", html =>
        {
            html.Element("p", $"What a scan with --fpr {Numbers.Tick(report.FalsePositiveRate)} says: machine where the p-value is at most that, human where the probability is below one half, uncertain between the two; " +
                "unsupported is text in a language that the detector was not measured on, which is never flagged.").Line();
            html.Element("p", Says(rows, report.Mixed)).Line();
            List<HtmlColumn<Row>> columns = [HtmlColumn<Row>.Name("written by", row => EvaluationWords.Label(row.Label)), HtmlColumn<Row>.Number("documents", row => Numbers.Count(row.Total))];
            foreach (var (verdict, head) in Columns.Where(column => rows.Any(row => row[column.Verdict] > 0)))
            {
                columns.Add(new HtmlColumn<Row>($"verdict {head}", (cell, row) => cell.Text(Numbers.Share(row.Share(verdict))).Element("small", Numbers.Count(row[verdict])), "number"));
            }

            new HtmlTable<Row>("Verdicts by who wrote the text", columns) { CaptionHidden = true }.Write(html, rows);
        });
    }

    private static string Says(IReadOnlyList<Row> rows, MixedResult? mixed)
    {
        var says = new List<string>();
        var (human, machine) = (rows.FirstOrDefault(row => row.Label == Origin.Human), rows.FirstOrDefault(row => row.Label == Origin.Machine));
        if (machine is not null)
        {
            says.Add($"{Numbers.Share(machine.Share(Verdict.Machine))} of the machine text is named as such, and {Numbers.Share(machine.Share(Verdict.Human))} passes for human");
        }

        if (human is not null) says.Add($"{Numbers.Share(human.Share(Verdict.Machine))} of the human text is called machine text");

        var first = says.Count > 0 ? $"Here: {string.Join("; ", says)}." : "";
        return mixed is null ? first
            : $"{first} Of {Numbers.Format(mixed.Documents, "document")} that people and models wrote together, {EvaluationWords.WithRange(mixed.Flagged, Numbers.Share)} are flagged, and the mean probability is {Numbers.Figure(mixed.MeanProbability)}: a verdict on mixed text says little.".Trim();
    }
}
