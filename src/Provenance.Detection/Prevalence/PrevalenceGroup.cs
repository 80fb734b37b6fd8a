namespace Provenance.Detection.Prevalence;

/// <summary>The results of a scan for part of a collection.</summary>
public sealed record PrevalenceGroup
{
    /// <summary>The value that the group's documents share; empty where they have none.</summary>
    public required string Name { get; init; }

    /// <summary>The number of documents.</summary>
    public required long Documents { get; init; }

    /// <summary>The number of words.</summary>
    public required long Words { get; init; }

    /// <summary>The number of documents by verdict; verdicts without documents are listed with 0.</summary>
    public required IReadOnlyDictionary<Verdict, long> Verdicts { get; init; }

    /// <summary>The share of machine text; null where no document is long enough and in a measured language, or the detector has no baseline.</summary>
    public ShareEstimate? Machine { get; init; }

    /// <summary>The distribution of their scores, from low to high; empty where none has one.</summary>
    public required IReadOnlyList<ScoreBin> Scores { get; init; }
}
