using Provenance.Reports.Pages;

namespace Provenance.Reports.Prevalence;

/// <summary>Section: verdicts on single documents.</summary>
internal static class PrevalenceVerdicts
{
    internal static HtmlSection? Create(PrevalenceReport report) => report.Survey.All.Documents == 0 ? null : new HtmlSection("verdicts", "What is said of single documents", "Verdicts", html =>
    {
        var all = report.Survey.All;
        html.Element("p", $"A document is named machine text only where at most {PrevalenceWords.Rate(report)} of comparable human text scores as high, as --fpr asked. That is cautious: much machine text stays uncertain or passes for human, so a share counted from verdicts is too low. " +
            "Use verdicts to pick documents to look at, and shares to speak of collections.").Line();
        html.Element("p", Says(report)).Line();
        var rows = PrevalenceWords.Verdicts.Where(row => all.Verdicts.GetValueOrDefault(row.Verdict) > 0).ToList();
        List<HtmlColumn<(Verdict Verdict, string Name)>> columns =
        [
            HtmlColumn<(Verdict Verdict, string Name)>.Explained("verdict", row => row.Name, row => Meaning(row.Verdict, PrevalenceWords.Rate(report))),
            HtmlColumn<(Verdict Verdict, string Name)>.Number("documents", row => Numbers.Count(all.Verdicts[row.Verdict])),
            HtmlColumn<(Verdict Verdict, string Name)>.Number("of all", row => Numbers.Share(all.Verdicts[row.Verdict] / (double)all.Documents)),
        ];
        foreach (var origin in report.Survey.Origins.Values)
        {
            columns.Add(HtmlColumn<(Verdict Verdict, string Name)>.Number($"declared {origin.Name}", row => Numbers.Count(origin.Verdicts.GetValueOrDefault(row.Verdict))));
        }

        new HtmlTable<(Verdict Verdict, string Name)>("Documents by verdict", columns) { CaptionHidden = true }.Write(html, rows);
    });

    private static string Says(PrevalenceReport report)
    {
        var all = report.Survey.All;
        var named = all.Verdicts.GetValueOrDefault(Verdict.Machine);
        var says = $"Here: {Numbers.Format(named, "document")} {(named == 1 ? "is" : "are")} named machine text";
        says += report.Figures.Judged > 0 ? $", {Numbers.Share(named / (double)report.Figures.Judged)} of those that can be judged." : ".";
        if (report.Survey.Origins.GetValueOrDefault(Origin.Human) is { } human && human.Verdicts.GetValueOrDefault(Verdict.Machine) is > 0 and var wrong)
        {
            says += $" {Numbers.Count(wrong)} of them {(wrong == 1 ? "is" : "are")} declared human: {Numbers.Share(wrong / (double)human.Documents)} of all that {(human.Documents == 1 ? "is" : "are")} declared so.";
        }

        return says;
    }

    private static string Meaning(Verdict verdict, string rate) => verdict switch
    {
        Verdict.Machine => $"At most {rate} of comparable human text scores as high.",
        Verdict.Human => "Cannot be told from human text: its probability is below one half in a collection that is half machine text.",
        Verdict.Uncertain => $"Between the two, or fewer than {PrevalenceFigures.MinWords} words.",
        _ => "In a language that the detector was not measured on.",
    };
}
