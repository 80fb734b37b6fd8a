namespace Provenance.Curation;

/// <summary>The rank of known human documents by human-resemblance.</summary>
/// <param name="FromFiles">Whether they are a policy's own, or of the pool.</param>
/// <param name="Count">How many.</param>
/// <param name="Against">Documents not declared human that they were ranked among.</param>
/// <param name="MedianRank">The median share of those that look less human, 0 to 1.</param>
/// <param name="MinMedianRank">The policy's bound.</param>
/// <param name="Ranks">Sentinels by rank, in twenty equal bins from the least to the most human.</param>
public sealed record SentinelFinding(bool FromFiles, int Count, long Against, double MedianRank, double MinMedianRank, IReadOnlyList<int> Ranks)
{
    /// <summary>True if <see cref="MedianRank"/> meets the bound.</summary>
    public bool Trusted => MedianRank >= MinMedianRank;
}
