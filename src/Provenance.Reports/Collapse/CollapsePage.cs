using Provenance.Lineage.Exports;
using Provenance.Reports.Pages;

namespace Provenance.Reports.Collapse;

/// <summary>Writes a lab's <c>report.html</c>: which ways of training on generated text preserve human text, and which do not.</summary>
internal static class CollapsePage
{
    /// <param name="report">The report.</param>
    /// <param name="output">The stream to write to; it is left open.</param>
    internal static void Write(CollapseReport report, Stream output)
    {
        ArgumentNullException.ThrowIfNull(report);
        var figures = CollapseFigures.Create(report);
        HtmlSection?[] sections =
        [
            RatioSection.Create(figures),
            FindingSection.Create(report),
            LastSection.Create(figures),
            MeasureSection.Create(figures),
            SurvivalSection.Create(figures),
            OrderSection.Create(report),
            RegimeSection.Create(report),
            LabSection.Create(report),
        ];
        new ReportPage("Model collapse · lab", "The collapse lab", "What training on generated text does")
            .Write(output, html => WriteLede(html, figures), [.. sections.OfType<HtmlSection>()],
                $"Made by provenance {Terms.Version}. The same numbers are in report.json, and unrounded, a line a generation, in generations.csv.");
    }

    private static void WriteLede(HtmlWriter html, CollapseFigures figures)
    {
        var report = figures.Report;
        html.Element("p", CollapseWords.Headline(figures), ("class", "lede")).Line();
        html.Element("p", "All figures are of small models on this text; larger models, and other text, have others.", ("class", "quiet")).Line();
        WriteMissing(html, report);
        WriteWarnings(html, report);
        List<FigureTile> tiles =
        [
            new("Words to train on", Numbers.Count(report.Corpus.TrainingWords), $"human, {Numbers.Count(report.Corpus.Vocabulary)} of them different; language {report.Corpus.Language}"),
            new("Generations", Numbers.Count(report.Options.Generations), "after the one of human text"),
            new("Seeds", Numbers.Count(report.Options.Seeds), report.Options.Seeds > 1 ? "lines are means, bands run from the least to the greatest" : "one draw: small differences mean nothing"),
        ];
        if (figures.Ranked.Count == 1)
        {
            tiles.Add(Tile("Perplexity, ratio", figures.Ranked[0]));
        }
        else if (figures.Ranked.Count > 1)
        {
            tiles.Add(Tile("Kept closest", figures.Ranked[0]));
            tiles.Add(Tile("Lost most", figures.Ranked[^1]));
        }

        FigureTile.WriteAll(html, tiles);
    }

    private static FigureTile Tile(string label, RegimeFigures arm)
    {
        var ratio = arm.AtLast(CollapseMeasure.Ratio.Of);
        return new FigureTile(label, Numbers.Figure(ratio.Mean) + "×", arm.Name + (ratio.IsWide ? $", {CollapseWords.Range(ratio, Numbers.Figure)}" : ""));
    }

    private static void WriteMissing(HtmlWriter html, CollapseReport report)
    {
        if (report.Complete) return;

        var missing = CollapseWords.Missing(report);
        html.Open("div", ("class", "warnings"), ("role", "note")).Element("h2", "The run was interrupted");
        html.Element("p", missing.Count == 0 ? "It says of itself that it is not complete." : "Figures are of what was finished; a resumed run goes on with the rest. Not there yet:");
        WriteList(html, missing);
        html.Close().Line();
    }

    private static void WriteWarnings(HtmlWriter html, CollapseReport report)
    {
        if (report.Warnings.Count > 0)
        {
            html.Open("div", ("class", "warnings"), ("role", "note")).Element("h2", "Know before you rely on these figures");
            WriteList(html, report.Warnings);
            html.Close().Line();
        }
    }

    private static void WriteList(HtmlWriter html, IReadOnlyList<string> items)
    {
        if (items.Count > 0)
        {
            html.Open("ul");
            foreach (var item in items) html.Element("li", item);

            html.Close();
        }
    }
}

/// <summary>Section: the expectations of the literature, and their outcome.</summary>
internal static class FindingSection
{
    internal static HtmlSection? Create(CollapseReport report) => report.Findings.Count == 0 ? null : new HtmlSection("findings", "What was expected, and what came out", "Expected", html =>
        new HtmlTable<CollapseFinding>("What was expected, and what came out",
            HtmlColumn<CollapseFinding>.Name("expected", finding => finding.Claim),
            HtmlColumn<CollapseFinding>.Name("by", finding => finding.Source),
            HtmlColumn<CollapseFinding>.Name("found, after the last generation", finding => finding.Found),
            HtmlColumn<CollapseFinding>.Name("as expected", finding => finding.Holds ? "yes" : "no"))
        { CaptionHidden = true }
            .Write(html, report.Findings));
}

/// <summary>Section: a description of each regime.</summary>
internal static class RegimeSection
{
    internal static HtmlSection Create(CollapseReport report) => new("arms", "What each arm is trained on", "Arms", html =>
        new HtmlTable<CollapseRegime>("Arms",
            HtmlColumn<CollapseRegime>.Name("arm", arm => arm.Name),
            new HtmlColumn<CollapseRegime>("what is trained on, in each generation", (cell, arm) => cell.Text(arm.About), "words"))
        { CaptionHidden = true }
            .Write(html, report.Options.Arms));
}
