using System.Globalization;
using Provenance.Collapse.Results;

namespace Provenance.Collapse.Measures;

/// <summary>Compares a run with the literature. Expectations about untried regimes are left out.</summary>
internal static class CollapseFindings
{
    /// <summary>Permitted distance of survival from the law.</summary>
    internal const double SurvivalTolerance = 0.03;

    /// <summary>Maximum count of words in the tail, in all figures here; for greater counts there are too few words for precise shares.</summary>
    private const int SurvivalCounts = 5;

    internal static IReadOnlyList<CollapseFinding> Compare(CollapseReport report)
    {
        var found = new List<CollapseFinding?>
        {
            Falling(report, "the more human text in every generation, the less is lost", "Shumailov et al. 2024", "replace", "replace-10", "replace-30", "mix"),
            Falling(report, "keeping all text bounds the loss; a fixed budget of it costs some of that", "Gerstgrasser et al. 2024, Kazdan et al. 2024", "replace", "accumulate-subsample", "accumulate"),
            Falling(report, "weighting human text helps", "He et al. 2025", "mix", "mix-weighted"),
            Falling(report, "drawing by a detector's opinion, human text unmarked, helps more; more so the sharper", "Drayson et al. 2025", "mix-weighted", "resample-1", "resample-10", "human"),
            Falling(report, "several generators lose less than one", "Zhang et al. 2024, Hooker 2024", "generator-one", "generators-separate"),
            Falling(report, "more is lost where several are retrained on a common pool than each on its own text", "measured here", "generators-pooled", "generators-separate"),
            BestHalf(report),
            Survival(report),
            FirstTenth(report),
            Unknown(report),
        };
        return [.. found.OfType<CollapseFinding>()];
    }

    /// <summary>Checks that perplexity in the last generation falls from regime to regime, for the regimes that were run.</summary>
    private static CollapseFinding? Falling(CollapseReport report, string claim, string source, params string[] arms)
    {
        var ratios = arms.Select(arm => (Arm: arm, Ratio: Last(report, arm, figures => figures.Ratio))).Where(found => !double.IsNaN(found.Ratio)).ToList();
        if (ratios.Count < 2 || ratios[0].Arm != arms[0]) return null;

        // no regime need be better than human text
        var holds = Enumerable.Range(1, ratios.Count - 1).All(i => ratios[i - 1].Ratio > ratios[i].Ratio || (ratios[i].Arm == "human" && ratios[i - 1].Ratio == ratios[i].Ratio));
        return new CollapseFinding(claim, source, string.Join(", ", ratios.Select(found => $"{found.Arm} {Text(found.Ratio, "0.000")}")), holds);
    }

    private static CollapseFinding? BestHalf(CollapseReport report)
    {
        var (pairs, human) = (Last(report, "keep-half", figures => figures.Distinct2), Mean(report.HumanText.Select(figures => figures.Distinct2)));
        var (first, last) = (First(report, "keep-half", figures => figures.Resemblance), Last(report, "keep-half", figures => figures.Resemblance));
        return double.IsNaN(pairs) ? null : new CollapseFinding(
            "keeping the best half of generated text raises the detector's score, and kills diversity", "Qiao et al. 2026",
            $"resemblance {Text(first, "0.00")} to {Text(last, "0.00")}, distinct-2 {Text(pairs, "0.00")} beside {Text(human, "0.00")} of human text", last > first && pairs < human);
    }

    private static CollapseFinding? Survival(CollapseReport report)
    {
        var figures = report.Generations.Where(one => one.Arm == "unsmoothed").GroupBy(one => one.Generation).ToList();
        if (figures.Count == 0) return null;

        var worst = figures.Max(generation => Enumerable.Range(1, SurvivalCounts).Max(count =>
            Math.Abs(Mean(generation.Select(one => one.Survival[count - 1])) - WordSurvival.Expected(count, generation.Key + 1))));
        return new CollapseFinding(
            "without smoothing a word that was seen c times survives k rounds with the chance 1 - exp(-c g_k)", "Suresh et al. 2024",
            string.Create(CultureInfo.InvariantCulture, $"off by {worst:0.000} at most, counts 1 to {SurvivalCounts}, {figures.Count} rounds"), worst <= SurvivalTolerance);
    }

    private static CollapseFinding? FirstTenth(CollapseReport report)
    {
        var (ordered, random) = (Tenth(report, OrderNames.Resemblance), Tenth(report, OrderNames.Random));
        return double.IsNaN(ordered) ? null : new CollapseFinding(
            "of a pool with hidden human text, the first tenth by resemblance teaches more than a tenth at random", "Zhang et al. 2024",
            $"perplexity {Text(ordered, "0")} and {Text(random, "0")}", ordered < random);
    }

    private static CollapseFinding? Unknown(CollapseReport report)
    {
        var known = report.Sentinels.Where(found => found.Pool == OrderNames.Mixed).ToList();
        var unknown = report.Sentinels.Where(found => found.Pool == OrderNames.Unknown).ToList();
        return known.Count == 0 || unknown.Count == 0 ? null : new CollapseFinding(
            "sentinels notice a detector that does not know the way the text was drawn", "measured here",
            $"median rank {Text(Mean(known.Select(found => found.MedianRank)), "0.00")} with one that knows, {Text(Mean(unknown.Select(found => found.MedianRank)), "0.00")} with one that does not",
            known.TrueForAll(found => found.Trusted) && unknown.TrueForAll(found => !found.Trusted));
    }

    private static double Tenth(CollapseReport report, string order) => Mean(report.Orders
        .Where(one => one.Pool == OrderNames.Mixed && one.Order == order && one.Student == OrderNames.Counting && one.Share == report.Orders.Min(other => other.Share))
        .Select(one => one.Perplexity));

    private static double First(CollapseReport report, string arm, Func<GenerationFigures, double> of) => At(report, arm, 0, of);

    private static double Last(CollapseReport report, string arm, Func<GenerationFigures, double> of) => At(report, arm, report.Options.Generations, of);

    private static double At(CollapseReport report, string arm, int generation, Func<GenerationFigures, double> of) =>
        Mean(report.Generations.Where(figures => figures.Arm == arm && figures.Generation == generation).Select(of));

    private static double Mean(IEnumerable<double> values) => values.DefaultIfEmpty(double.NaN).Average();

    private static string Text(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
