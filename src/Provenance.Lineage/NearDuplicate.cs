namespace Provenance.Lineage;

/// <summary>A document whose text is similar to another's.</summary>
/// <param name="Node">The document.</param>
/// <param name="Similarity">
/// Estimated Jaccard similarity of their sets of word 5-grams, 0 to 1; the standard error is at most 0.044, and 0.035 at 0.8.
/// </param>
public sealed record NearDuplicate(LineageNode Node, double Similarity);
