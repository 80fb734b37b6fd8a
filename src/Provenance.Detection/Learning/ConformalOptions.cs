using Provenance.Documents.Statistics;

namespace Provenance.Detection.Learning;

/// <summary>Options of <see cref="ConformalTrainer"/>, which turns human scores into p-values.</summary>
internal sealed record ConformalOptions
{
    /// <summary>Words at which a new length bucket starts, ascending; the first bucket starts at 0.</summary>
    internal IReadOnlyList<int> LengthEdges { get; init; } = [100, 200, 400];

    /// <summary>Language groups, numbered from 0; 1 or more.</summary>
    internal int Groups { get; init; } = 1;

    /// <summary>Rows that a bucket, or a set within it, needs to speak for itself; else the whole language group speaks for it.</summary>
    internal int MinRows { get; init; } = 50;

    /// <summary>Sets that a bucket needs to say how sets differ in it; else it takes the widening of its language group.</summary>
    internal int MinSets { get; init; } = 4;

    /// <summary>The share of sets never seen that shall keep the promise, between 0 and 1.</summary>
    internal double SetCoverage { get; init; } = 0.95;

    /// <summary>At level a, the false-positive rate that a covered set is aimed at is this times a; the promise is 2 a, 1.5 leaves room for chance.</summary>
    internal double Slack { get; init; } = 1.5;

    /// <summary>0 takes thresholds of the mixture of all sets, 1 those that cover unseen sets, between is between.</summary>
    internal double Widening { get; init; } = 1;

    /// <exception cref="ArgumentException">A value is outside its range.</exception>
    internal void Check()
    {
        for (var i = 0; i < LengthEdges.Count; i++)
            if (LengthEdges[i] <= (i > 0 ? LengthEdges[i - 1] : 0)) LearningErrors.Argument(nameof(LengthEdges), "edges must rise from above 0");
        if (Groups < 1 || MinRows < 1 || MinSets < 2) LearningErrors.Argument(nameof(Groups), "at least 1 group, 1 row and 2 sets are needed");
        if (!(SetCoverage is > 0 and < 1)) LearningErrors.Argument(nameof(SetCoverage), "must be between 0 and 1");
        if (!(Slack is >= 1 and <= 2) || !(Widening is >= 0 and <= 1)) LearningErrors.Argument(nameof(Slack), "slack is 1 to 2, widening 0 to 1");
    }
}
