namespace Provenance.Collapse;

/// <summary>The rank of known human documents that are planted in a detector's order.</summary>
/// <param name="Seed">The seed.</param>
/// <param name="Pool">The pool, as in <see cref="OrderFigures"/>.</param>
/// <param name="MedianRank">The median share of documents that look less human, 0 to 1; 0.5 is chance.</param>
/// <param name="Trusted">True if curation would use this order.</param>
public sealed record SentinelFigures(ulong Seed, string Pool, double MedianRank, bool Trusted);
