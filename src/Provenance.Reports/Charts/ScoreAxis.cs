using Provenance.Detection.Prevalence;
using Provenance.Reports.Pages;

namespace Provenance.Reports.Charts;

/// <summary>Scores in equal steps, so that groups of one collection share an axis.</summary>
/// <param name="Low">The start of the first step.</param>
/// <param name="High">The end of the last step.</param>
/// <param name="Steps">The number of steps.</param>
internal sealed record ScoreAxis(double Low, double High, int Steps)
{
    /// <summary>Creates the axis that holds all of a collection's scores; null where it has none.</summary>
    internal static ScoreAxis? Create(PrevalenceGroup all) => all.Scores.Count == 0 ? null : new ScoreAxis(all.Scores[0].From, all.Scores[^1].To, all.Scores.Count);

    private double Width => (High - Low) / Steps;

    /// <summary>Returns the position of a score in percent of the width.</summary>
    internal double At(double score) => Math.Clamp((score - Low) / (High - Low), 0, 1) * 100;

    /// <summary>Returns a group's documents by step.</summary>
    internal long[] Counts(PrevalenceGroup group)
    {
        var counts = new long[Steps];
        foreach (var bin in group.Scores) counts[Math.Clamp((int)Math.Round((bin.From - Low) / Width), 0, Steps - 1)] += bin.Documents;

        return counts;
    }

    /// <summary>Returns the median score of a group, to the resolution of steps; NaN without scores.</summary>
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

    /// <summary>Returns the scores of a step in words.</summary>
    internal string Range(int step) => $"{Numbers.Tick(Low + (step * Width))} to {Numbers.Tick(Low + ((step + 1) * Width))}";
}
