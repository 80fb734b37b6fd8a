using Provenance.Documents.Statistics;

namespace Provenance.Training.Learning;

/// <summary>Options of <see cref="ConformalTrainer"/>, which turns human scores into p-values.</summary>
internal sealed record ConformalOptions
{
    /// <summary>Words at which a new length bucket starts, ascending; the first bucket starts at 0.</summary>
    internal IReadOnlyList<int> LengthEdges { get; init; } = [100, 250];

    /// <summary>Language groups, numbered from 0; 1 or more.</summary>
    internal int Groups { get; init; } = 1;

    /// <summary>Minimum number of rows of a data set within a bucket; smaller ones are merged into one.</summary>
    internal int MinRows { get; init; } = 50;

    /// <summary>Minimum number of data sets of a bucket from which to estimate their variation; with fewer, the variation within all language groups is used.</summary>
    internal int MinSets { get; init; } = 4;

    /// <summary>
    /// The share of unseen data sets that shall keep <see cref="Slack"/> times the rate, from 0.5 to below 1. At 0.75, 23 of 28 English data sets that
    /// were left out one by one kept twice the rate; see decision 5.
    /// </summary>
    internal double SetCoverage { get; init; } = 0.8;

    /// <summary>Factor on the target false-positive rate: at level a, a covered data set shall have at most this times a.</summary>
    internal double Slack { get; init; } = 1.25;

    /// <exception cref="ArgumentException">A value is outside its range.</exception>
    internal void Check()
    {
        for (var i = 0; i < LengthEdges.Count; i++)
            if (LengthEdges[i] <= (i > 0 ? LengthEdges[i - 1] : 0)) LearningErrors.Argument(nameof(LengthEdges), "edges must rise from above 0");
        if (Groups < 1 || MinRows < 1 || MinSets < 2) LearningErrors.Argument(nameof(Groups), "at least 1 group, 1 row and 2 sets are needed");
        if (!(SetCoverage is >= 0.5 and < 1)) LearningErrors.Argument(nameof(SetCoverage), "must be 0.5 or more and below 1");
        if (!(Slack is >= 1 and <= 2)) LearningErrors.Argument(nameof(Slack), "must be 1 to 2");
    }
}
