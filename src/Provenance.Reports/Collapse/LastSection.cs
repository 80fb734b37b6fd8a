using Provenance.Reports.Pages;

namespace Provenance.Reports.Collapse;

/// <summary>Section: every regime at its last generation.</summary>
internal static class LastSection
{
    internal static HtmlSection? Create(CollapseFigures figures) => figures.Arms.Count == 0 ? null
        : new HtmlSection("last", $"Where every arm is after {Numbers.Format(figures.Generations, "generation")}", "Every arm", html =>
    {
        var many = figures.Report.Options.Seeds > 1;
        List<HtmlColumn<RegimeFigures>> columns =
        [
            HtmlColumn<RegimeFigures>.Name("arm", arm => arm.Seeds < figures.Report.Options.Seeds ? $"{arm.Name} ({Numbers.Format(arm.Seeds, "seed")} only)" : arm.Name),
            OfModels("perplexity, ratio", figure => figure.Ratio, Numbers.Figure),
        ];
        if (many)
        {
            columns.Add(HtmlColumn<RegimeFigures>.Number("ratio over seeds", arm => arm == figures.HumanText ? Numbers.None : CollapseWords.Range(arm.AtLast(figure => figure.Ratio), Numbers.Figure)));
        }

        columns.AddRange(
        [
            Figure("tail coverage", figure => figure.TailCoverage, Numbers.Share),
            Figure("distinct-2", figure => figure.Distinct2, Numbers.Figure),
            Figure("human share", figure => figure.HumanShare, Numbers.Share),
            Figure("vocabulary", figure => figure.Vocabulary, value => Numbers.Count((long)Math.Round(value))),
            Figure("tail mass, 1 is kept", figure => figure.TailMass, Numbers.Figure),
            Figure("self-BLEU-4", figure => figure.SelfBleu4, Numbers.Figure),
            Figure("resemblance", figure => figure.Resemblance, Numbers.Figure),
            OfModels("under the first model, mean", figure => figure.FirstModelPerplexity, Numbers.Figure),
            OfModels("under the first model, 95%", figure => figure.FirstModelPerplexity95, Numbers.Figure),
            OfModels("perplexity", figure => figure.Perplexity, Numbers.Figure),
            OfModels("words trained on", figure => figure.TrainingWords, value => Numbers.Count((long)Math.Round(value))),
        ]);
        HtmlColumn<RegimeFigures> OfModels(string head, Func<GenerationFigures, double> figure, Func<double, string> format) =>
            HtmlColumn<RegimeFigures>.Number(head, arm => arm == figures.HumanText ? Numbers.None : Text(arm, figure, format));

        html.Element("p", $"The best first{(many ? "; means over seeds" : "")}. Above the arms, what they are held against: human text itself, and generation 0, the model of it, with what that wrote.").Line();
        new HtmlTable<RegimeFigures>("Every arm at its last generation", columns)
        {
            CaptionHidden = true,
            KeepsNames = true,
            RowClass = arm => arm == figures.HumanText || arm == figures.First ? "quiet" : null,
        }.Write(html, Rows(figures));
    });

    private static List<RegimeFigures> Rows(CollapseFigures figures) =>
        [.. new[] { figures.HumanText, figures.First, figures.Arm(CollapseFigures.Human) }.OfType<RegimeFigures>(), .. figures.Ranked,
            .. figures.Arms.Where(arm => arm.Name != CollapseFigures.Human).Except(figures.Ranked)];

    private static HtmlColumn<RegimeFigures> Figure(string head, Func<GenerationFigures, double> figure, Func<double, string> format) =>
        HtmlColumn<RegimeFigures>.Number(head, arm => Text(arm, figure, format));

    private static string Text(RegimeFigures arm, Func<GenerationFigures, double> figure, Func<double, string> format) =>
        arm.AtLast(figure) is { Count: > 0 } value ? format(value.Mean) : Numbers.None;
}
