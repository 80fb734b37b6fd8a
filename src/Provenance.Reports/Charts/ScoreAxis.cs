using Provenance.Detection.Prevalence;
using Provenance.Reports.Pages;

namespace Provenance.Reports.Charts;

/// <summary>Scores in equal steps, so that groups of one collection are drawn over the same axis.</summary>
/// <param name="Low">Where the first step begins.</param>
/// <param name="High">Where the last one ends.</param>
/// <param name="Steps">How many there are.</param>
internal sealed record ScoreAxis(double Low, double High, int Steps)
{
    /// <summary>The axis that holds all of a collection's scores; null where it has none.</summary>
    internal static ScoreAxis? Create(PrevalenceGroup all) => all.Scores.Count == 0 ? null : new ScoreAxis(all.Scores[0].From, all.Scores[^1].To, all.Scores.Count);

    private double Width => (High - Low) / Steps;

    /// <summary>Percent of the width at which a score stands.</summary>
    internal double At(double score) => Math.Clamp((score - Low) / (High - Low), 0, 1) * 100;

    /// <summary>A group's documents by step.</summary>
    internal long[] Counts(PrevalenceGroup group)
    {
        var counts = new long[Steps];
        foreach (var bin in group.Scores) counts[Math.Clamp((int)Math.Round((bin.From - Low) / Width), 0, Steps - 1)] += bin.Documents;

        return counts;
    }

    /// <summary>The score that half of a group's documents are below, as nearly as steps tell; NaN of nothing.</summary>
    internal double Median(PrevalenceGroup group)
    {
        var counts = Counts(group);
        var half = counts.Sum() / 2.0;
        if (half == 0) return double.NaN;

        var below = 0.0;
        for (var step = 0; ; below += counts[step++])
        {
            if (below + counts[step] >= half) return Low + (Width * (step + ((half - below) / counts[step])));
        }
    }

    /// <summary>Scores of a step in words.</summary>
    internal string Range(int step) => $"{Numbers.Tick(Low + (step * Width))} to {Numbers.Tick(Low + ((step + 1) * Width))}";
}
