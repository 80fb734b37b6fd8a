using Provenance.Detection.Evaluation;
using Provenance.Reports.Pages;

namespace Provenance.Reports.Evaluations;

/// <summary>Section: verdicts on documents at the requested false-positive rate, over all and by data set.</summary>
internal static class VerdictSection
{
    /// <summary>Maximum number of data sets that are not folded.</summary>
    private const int Shown = 12;

    private sealed record Row(string Name, VerdictShares Shares);

    internal static HtmlSection? Create(EvaluationReport report)
    {
        var rows = Rows(report).ToList();
        return rows.Count == 0 ? null : new HtmlSection("verdicts", $"Verdicts at {Numbers.Tick(report.Verdicts.Fpr * 100)}% false positives", "Verdicts", html =>
        {
            html.Element("p", $"The verdicts of a scan with --fpr {Numbers.Tick(report.Verdicts.Fpr)}: machine where the p-value is at most that, human where the probability is below one half, uncertain between the two. " +
                "Refused documents get no verdict: they are in a language that the detector was not measured on, or too short.").Line();
            html.Element("p", $"Here: {EvaluationWords.Verdicts(report)}").Line();
            new HtmlTable<Row>("Verdicts by who wrote the text", [
                HtmlColumn<Row>.Name("written by", row => row.Name),
                HtmlColumn<Row>.Number("documents", row => Numbers.Count(row.Shares.Documents)),
                .. Columns<Row>("verdict", row => row.Shares)])
            { CaptionHidden = true }.Write(html, rows);
            if (report.Verdicts.Sets.Count > 1) WriteSets(html, report.Verdicts);
        });
    }

    private static IEnumerable<Row> Rows(EvaluationReport report)
    {
        if (report.Overall.HumanVerdicts is { } human) yield return new Row(EvaluationWords.Label(Origin.Human), human);
        if (report.Overall.MachineVerdicts is { } machine) yield return new Row(EvaluationWords.Label(Origin.Machine), machine);
        if (report.Mixed is { } mixed) yield return new Row(EvaluationWords.Label(Origin.Mixed), mixed.Verdicts);
    }

    private static void WriteSets(HtmlWriter html, VerdictSummary summary)
    {
        html.Element("h3", "By set").Line();
        html.Element("p", "The share of each set's documents by verdict: of human text first, then of machine text. Sets with the most human text called machine come first.").Line();
        new HtmlTable<GroupResult>("Verdicts by set", [
            HtmlColumn<GroupResult>.Name("set", set => set.Name),
            HtmlColumn<GroupResult>.Number("human documents", set => Numbers.Count(set.HumanVerdicts?.Documents ?? 0)),
            .. Columns<GroupResult>("human text:", set => set.HumanVerdicts),
            HtmlColumn<GroupResult>.Number("machine documents", set => Numbers.Count(set.MachineVerdicts?.Documents ?? 0)),
            .. Columns<GroupResult>("machine text:", set => set.MachineVerdicts)])
        { CaptionHidden = true, KeepsNames = true }.WriteFolded(html, summary.Sets, Shown);
    }

    private static IEnumerable<HtmlColumn<T>> Columns<T>(string head, Func<T, VerdictShares?> shares)
    {
        foreach (var (name, share) in ((string, Func<VerdictShares, double>)[])[
            ("machine", verdicts => verdicts.Machine), ("human", verdicts => verdicts.Human), ("uncertain", verdicts => verdicts.Uncertain), ("refused", verdicts => verdicts.Refused)])
        {
            yield return HtmlColumn<T>.Number($"{head} {name}", row => shares(row) is { } known ? Numbers.Share(share(known)) : Numbers.None);
        }
    }
}
