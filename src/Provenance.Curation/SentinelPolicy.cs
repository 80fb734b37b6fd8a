namespace Provenance.Curation;

/// <summary>
/// Known human documents that are planted in the ranking by human-resemblance. If they do not rank first, the detector cannot
/// judge this data, and its order is refused.
/// </summary>
public sealed record SentinelPolicy
{
    /// <summary>Files, folders or globs with human text that is no part of the training set; if empty, declared human documents of the pool are used.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary>Maximum number of sampled sentinels; 0 to trust the order without a check.</summary>
    public int Count { get; init; } = 1000;

    /// <summary>
    /// Minimum median rank of sentinels among documents that are not declared human, as the share of those that look less human, 0 to 1. An
    /// uninformative detector gives 0.5, as does any detector where all other documents are human, too.
    /// </summary>
    public double MinMedianRank { get; init; } = 0.4;
}
