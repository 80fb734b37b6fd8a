using System.Globalization;
using Provenance.Reports.Charts;
using Provenance.Reports.Pages;

namespace Provenance.Reports.Collapse;

/// <summary>Sentences that state the lab's results.</summary>
internal static class CollapseWords
{
    internal static string Headline(CollapseFigures figures)
    {
        if (figures.Arms.Count == 0) return "No arm was finished: there is nothing to show yet.";

        if (figures.Ranked.Count == 0)
        {
            return figures.Arms.Any(arm => arm.Name == CollapseFigures.Human)
                ? $"Only models of human text were tried, for {Numbers.Format(figures.Generations, "generation")}: they are what others are held against."
                : "None of the models that were tried gives a probability to text it has not seen: see which words they still write.";
        }

        var (best, worst) = (figures.Ranked[0], figures.Ranked[^1]);
        var subject = figures.Arm(CollapseFigures.Replace) is { } replace && figures.Ranked.Contains(replace) ? replace : worst;
        var rest = figures.Ranked.Where(arm => arm != subject).ToList();
        var way = subject.Name == CollapseFigures.Replace ? "nothing but the last one's text (replace)" : $"what {subject.Name} gives them";
        var first = $"After {Numbers.Format(subject.Last, "generation")} of training on {way}, a model's perplexity on unseen human text is {Times(subject)} that of the model of human text.";
        if (rest.Count == 0) return first;

        if (rest.Count == 1) return $"{first} With {rest[0].Name} it is {Times(rest[0])}.";

        var lost = worst == subject ? "" : $"; {worst.Name} lost most, at {Times(worst)}";
        return $"{first} Of {rest.Count.ToString(CultureInfo.InvariantCulture)} other ways, {(best == subject ? rest[0] : best).Name} kept closest to it, at {Times(best == subject ? rest[0] : best)}{lost}.";
    }

    /// <summary>Returns the unfinished work of an interrupted run, a seed a line; empty where nothing is missing.</summary>
    internal static IReadOnlyList<string> Missing(CollapseReport report)
    {
        if (report.Complete) return [];

        var missing = new List<string>();
        for (var i = 0; i < report.Options.Seeds; i++)
        {
            var seed = report.Options.Seed + (ulong)i;
            var arms = report.Options.Arms.Select(arm => arm.Name).Where(arm => !report.Generations.Any(figure => figure.Arm == arm && figure.Seed == seed)).ToList();
            var orders = report.Options.Orderings && !report.Orders.Any(order => order.Seed == seed);
            if (arms.Count > 0 || orders)
            {
                var all = arms.Count == report.Options.Arms.Count ? "all arms" : string.Join(", ", arms);
                missing.Add($"seed {seed.ToString(CultureInfo.InvariantCulture)}: {string.Join(", ", new[] { all, orders ? "orders of a pool" : "" }.Where(part => part.Length > 0))}");
            }
        }

        return missing;
    }

    /// <summary>Formats a range such as 1.02 to 1.04; one number where both ends look the same.</summary>
    internal static string Range(SeedSpread spread, Func<double, string> format) =>
        !double.IsFinite(spread.Mean) ? Numbers.None : format(spread.Low) == format(spread.High) ? format(spread.Mean) : $"{format(spread.Low)} to {format(spread.High)}";

    internal static string Times(RegimeFigures arm) => Numbers.Figure(arm.AtLast(figure => figure.Ratio).Mean) + " times";
}
