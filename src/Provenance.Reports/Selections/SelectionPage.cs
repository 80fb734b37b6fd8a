using Provenance.Lineage.Exports;
using Provenance.Reports.Charts;
using Provenance.Reports.Pages;

namespace Provenance.Reports.Selections;

/// <summary>Writes a selection's <c>report.html</c>: inputs and outputs, rejects by reason, and whether the training set keeps human text and its tails.</summary>
internal static class SelectionPage
{
    /// <param name="report">The report.</param>
    /// <param name="output">The stream to write to; it is left open.</param>
    internal static void Write(SelectionReport report, Stream output)
    {
        ArgumentNullException.ThrowIfNull(report);
        var figures = SelectionFigures.Create(report);
        HtmlSection?[] sections =
        [
            RefusalSection.Create(report),
            CompositionSection.Create(report),
            ScoreSection.Resemblance(report),
            ScoreSection.Quality(report),
            StageSection.Create(report),
            DiversitySection.Create(report),
            SentinelSection.Create(report),
            new("duplicates", "Duplicates", null, html => html.Element("p", SelectionWords.Duplicates(figures))),
            SettingsSection.Create(report),
        ];
        new ReportPage($"{report.Name} · selection", "A selection of training text", report.Name)
            .Write(output, html => WriteLede(html, report, figures), [.. sections.OfType<HtmlSection>()],
                $"Made by provenance {Terms.Version}. The same numbers are in report.json, the files and their digests in manifest.json, and each document left out in rejects.jsonl.gz.");
    }

    private static void WriteLede(HtmlWriter html, SelectionReport report, SelectionFigures figures)
    {
        html.Element("p", $"{SelectionWords.Headline(report)} {SelectionWords.HumanShare(report)}".TrimEnd(), ("class", "lede")).Line();
        if (!string.IsNullOrWhiteSpace(report.Description)) html.Element("p", report.Description, ("class", "quiet")).Line();

        WriteWarnings(html, report);
        FigureTile.WriteAll(html,
            new FigureTile("Read", Numbers.Count(report.In.Documents), Amount(report, report.In)),
            new FigureTile("Chosen", Numbers.Count(report.Out.Documents), $"{Numbers.Share(figures.ChosenShare)} of those read; {Amount(report, report.Out)}"),
            new FigureTile("Lines in the stages", Numbers.Count(report.Written.Documents), $"each document {Numbers.Figure(figures.MeanRepeats)} times on average; {Amount(report, report.Written)}"),
            new FigureTile("Left out", Numbers.Count(report.Rejected.Documents), Amount(report, report.Rejected)));
        html.Open("figure").Element("figcaption", $"Human share, in {SelectionWords.Unit(report)}").Line();
        SvgShapes.WriteKey(html, (SvgShapes.Swatch("f-human"), "counts as human"), (SvgShapes.Swatch("f-other"), "everything else in the set"));
        new ShareScale("Human share of the set", report.HumanShareOut,
            ("asked for, at least", report.HumanShareAsked), ("of what was read", report.HumanShareIn), ("optimal weight (He et al.)", report.OptimalHumanWeight)).Write(html);
        html.Close().Line();
    }

    private static void WriteWarnings(HtmlWriter html, SelectionReport report)
    {
        if (report.Warnings.Count == 0) return;

        html.Open("div", ("class", "warnings"), ("role", "note")).Element("h2", "Know before you rely on this set").Open("ul");
        foreach (var warning in report.Warnings) html.Element("li", warning);

        html.Close().Close().Line();
    }

    private static string Amount(SelectionReport report, SelectionAmount amount) =>
        $"{Numbers.Format(amount.Words, "word")}, {(report.Unit == BudgetUnit.Tokens ? $"{Numbers.Format(amount.Tokens, "token")}, " : "")}{Numbers.Bytes(amount.Bytes)}";
}
