namespace Provenance.Reports;

/// <summary>What matters most: how well each generation foresees human text that no model has seen.</summary>
internal static class RatioSection
{
    internal static HtmlSection? Of(CollapseFigures figures) => figures.Arms.Count == 0 ? null
        : new HtmlSection("perplexity", "How well each generation foresees human text", "Perplexity", html =>
    {
        var measure = CollapseMeasure.Ratio;
        // models without smoothing have that of the human model, and none after it
        var groups = ArmGroup.Of([.. figures.Arms.Where(HasLast)]).Select(group => (group.Title, Lines: ArmStyles.Lines(figures, measure, group.Arms))).ToList();
        var scale = GenerationCharts.Scale(measure, groups.SelectMany(group => group.Lines));
        if (groups.Count > 0)
        {
            html.Element("p", "Perplexity on human text that no model has seen, over that of the model of human text: 1 is no loss, 2 is twice as perplexed. " +
                "The axis is logarithmic and the same in all charts" + (figures.Report.Options.Seeds > 1 ? "; bands run from the least to the greatest seed." : "."));
            SeriesChart.WriteAll(html, [.. groups.Select(group => GenerationCharts.Of(group.Title, figures, measure, group.Lines, scale) with { Height = 230 })]);
        }

        WriteWithout(html, figures);
    });

    private static bool HasLast(ArmFigures arm) => double.IsFinite(arm.AtLast(CollapseMeasure.Ratio.Of).Mean);

    private static void WriteWithout(HtmlWriter html, CollapseFigures figures)
    {
        var without = figures.Arms.Where(arm => !HasLast(arm)).Select(arm => arm.Name).ToList();
        if (without.Count > 0)
        {
            html.Element("p", $"Without a perplexity, because its models give no probability to what they have not seen: {string.Join(", ", without)}.", ("class", "quiet")).Line();
        }
    }
}
