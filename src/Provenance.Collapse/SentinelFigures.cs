namespace Provenance.Collapse;

/// <summary>What documents known to be human say of a detector's order, when they are planted in it.</summary>
/// <param name="Seed">The seed.</param>
/// <param name="Pool">As in <see cref="OrderFigures"/>.</param>
/// <param name="MedianRank">The median share of documents that look less human, 0 to 1; 0.5 is chance.</param>
/// <param name="Trusted">Whether curation would go by this order.</param>
public sealed record SentinelFigures(ulong Seed, string Pool, double MedianRank, bool Trusted);
