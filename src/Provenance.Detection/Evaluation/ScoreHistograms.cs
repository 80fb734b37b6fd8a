using Provenance.Documents.Statistics;

namespace Provenance.Detection.Evaluation;

/// <summary>Histograms of the scores of human and of machine text.</summary>
internal static class ScoreHistograms
{
    private const int Bins = 40;

    /// <summary>Share of documents beyond each end, so that a few outliers do not compress the rest.</summary>
    private const double Beyond = 0.002;

    internal static ScoreHistogram? Compute(Groups groups)
    {
        if (groups.Human.Count + groups.Machine.Count == 0) return null;
        var (human, machine) = (Sorted(groups.Human), Sorted(groups.Machine));
        double[] all = [.. human, .. machine];
        Array.Sort(all);
        var (low, high) = (Math.Floor(all[(int)(Beyond * (all.Length - 1))]), Math.Ceiling(all[(int)Math.Ceiling((1 - Beyond) * (all.Length - 1))]));
        if (high == low) (low, high) = (low - 1, high + 1);
        return new ScoreHistogram(
            low, high, Count(human, low, high), Count(machine, low, high), Median(human), Median(machine),
            human.Length == 0 ? null : Metrics.SortedThreshold(human, GroupFigures.Tight));
    }

    private static double[] Sorted(List<ScoredDocument> documents)
    {
        var scores = GroupFigures.Scores(documents, 0);
        Array.Sort(scores);
        return scores;
    }

    private static long[] Count(double[] scores, double low, double high)
    {
        var counts = new long[Bins];
        foreach (var score in scores) counts[(int)Math.Clamp((score - low) / (high - low) * Bins, 0, Bins - 1)]++;
        return counts;
    }

    private static double? Median(double[] sorted) =>
        sorted.Length == 0 ? null : (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
}
