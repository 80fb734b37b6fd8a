namespace Provenance.Detection.Prevalence;

/// <summary>What a scan says of a part of a collection.</summary>
public sealed record PrevalenceGroup
{
    /// <summary>What its documents have in common; empty where they have no such value.</summary>
    public required string Name { get; init; }

    /// <summary>How many they are.</summary>
    public required long Documents { get; init; }

    /// <summary>Their words.</summary>
    public required long Words { get; init; }

    /// <summary>By verdict; verdicts that none has are there with 0.</summary>
    public required IReadOnlyDictionary<Verdict, long> Verdicts { get; init; }

    /// <summary>The share of machine text; null where no document is long enough and in a language that was measured, or the detector keeps nothing to correct by.</summary>
    public ShareEstimate? Machine { get; init; }

    /// <summary>How their scores are spread, from low to high; empty where none has one.</summary>
    public required IReadOnlyList<ScoreBin> Scores { get; init; }
}
