using Provenance.Reports.Charts;
using Provenance.Reports.Pages;

namespace Provenance.Reports.Collapse;

/// <summary>Section: the perplexity of each generation on unseen human text, the main result.</summary>
internal static class RatioSection
{
    internal static HtmlSection? Create(CollapseFigures figures) => figures.Arms.Count == 0 ? null
        : new HtmlSection("perplexity", "How well each generation foresees human text", "Perplexity", html =>
    {
        var measure = CollapseMeasure.Ratio;
        // models without smoothing have the human model's perplexity first, and none after it
        var groups = RegimeGroup.Create([.. figures.Arms.Where(HasLast)]).Select(group => (group.Title, Lines: RegimeStyles.Lines(figures, measure, group.Arms))).ToList();
        var scale = GenerationCharts.Scale(measure, groups.SelectMany(group => group.Lines));
        if (groups.Count > 0)
        {
            html.Element("p", "Perplexity on human text that no model has seen, over that of the model of human text: 1 is no loss, 2 is twice as perplexed. " +
                "The axis is logarithmic and the same in all charts" + (figures.Report.Options.Seeds > 1 ? "; bands run from the least to the greatest seed." : "."));
            SeriesChart.WriteAll(html, [.. groups.Select(group => GenerationCharts.Draw(group.Title, figures, measure, group.Lines, scale) with { Height = 230 })]);
        }

        WriteWithout(html, figures);
    });

    private static bool HasLast(RegimeFigures arm) => double.IsFinite(arm.AtLast(CollapseMeasure.Ratio.Of).Mean);

    private static void WriteWithout(HtmlWriter html, CollapseFigures figures)
    {
        var without = figures.Arms.Where(arm => !HasLast(arm)).Select(arm => arm.Name).ToList();
        if (without.Count > 0)
        {
            html.Element("p", $"Without a perplexity, because its models give no probability to what they have not seen: {string.Join(", ", without)}.", ("class", "quiet")).Line();
        }
    }
}

/// <summary>Regimes that implement one idea in several sizes, shown in one chart.</summary>
/// <param name="Title">The idea.</param>
/// <param name="Has">Returns true if a regime belongs to the group.</param>
internal sealed record RegimeGroup(string Title, Func<string, bool> Has)
{
    private static readonly RegimeGroup[] Known =
    [
        new("Keeping old text", name => name is "replace-10" or "replace-30" or "accumulate" or "accumulate-subsample"),
        new("Mixing with human text", name => name is "mix" or "mix-weighted" or "mix-repeated"),
        new("Selection by a detector", name => name is "resample-1" or "resample-10" or "replace-resampled" or "keep-half"),
        new("Several generators", name => name.StartsWith("generator", StringComparison.Ordinal)),
        new("Models without smoothing", name => name is CollapseFigures.Unsmoothed),
        new("Policies of one's own", name => name.StartsWith("policy:", StringComparison.Ordinal)),
    ];

    /// <summary>Returns the groups that have some of the given regimes, in order; the regimes for comparison are in no group, unless there are no others.</summary>
    internal static IReadOnlyList<(string Title, IReadOnlyList<RegimeFigures> Arms)> Create(IReadOnlyList<RegimeFigures> arms)
    {
        var left = arms.Where(arm => !RegimeStyles.IsReference(arm.Name)).ToList();
        if (left.Count == 0) return arms.Count == 0 ? [] : [(string.Join(" and ", arms.Select(arm => arm.Name)), [])];

        var groups = Known.Select(group => (group.Title, Arms: (IReadOnlyList<RegimeFigures>)[.. left.Where(arm => group.Has(arm.Name))])).Where(group => group.Arms.Count > 0).ToList();
        var others = left.Where(arm => !Known.Any(group => group.Has(arm.Name))).ToList();
        return others.Count == 0 ? groups : [.. groups, ("Others", others)];
    }
}
