namespace Provenance.Curation;

/// <summary>
/// Documents known to be human that are planted in the ranking by human-resemblance. If they do not come out on top, the detector does not
/// know what wrote the rest, and its order is worth nothing (Curator refuses it).
/// </summary>
public sealed record SentinelPolicy
{
    /// <summary>Files, folders or globs with human text that is no part of the set; where there are none, declared human documents of the pool are taken.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary>Maximum number of sampled sentinels; 0 to trust the order without a check.</summary>
    public int Count { get; init; } = 1000;

    /// <summary>
    /// The least median rank of sentinels among documents that are not declared human, as the share of those that look less human, 0 to 1. A
    /// detector that knows nothing gives 0.5, as does any detector where all the others are human, too.
    /// </summary>
    public double MinMedianRank { get; init; } = 0.4;
}
