namespace Provenance.Curation;

/// <summary>The rank of known human documents by human-resemblance.</summary>
/// <param name="FromFiles">True if they come from the policy's files, false if from the pool.</param>
/// <param name="Count">Number of sentinels.</param>
/// <param name="Against">Number of documents not declared human, among which they were ranked.</param>
/// <param name="MedianRank">The median share of those documents that look less human, 0 to 1.</param>
/// <param name="MinMedianRank">The policy's minimum.</param>
/// <param name="Ranks">Sentinels by rank, in twenty equal bins from the least to the most human.</param>
public sealed record SentinelFinding(bool FromFiles, int Count, long Against, double MedianRank, double MinMedianRank, IReadOnlyList<int> Ranks)
{
    /// <summary>True if <see cref="MedianRank"/> meets the bound.</summary>
    public bool Trusted => MedianRank >= MinMedianRank;
}
