namespace Provenance.Lineage;

/// <summary>What recording documents came to.</summary>
/// <param name="Documents">Documents read.</param>
/// <param name="Added">Records that were new.</param>
/// <param name="Known">Records that the store had already.</param>
/// <param name="Contradicting">Records among the new ones whose declared origin contradicts what was declared of the same document before.</param>
/// <param name="Rejects">Records of the input that could not be used, by reason.</param>
/// <param name="Elapsed">Time taken.</param>
public sealed record RecordingSummary(long Documents, long Added, long Known, long Contradicting, IReadOnlyDictionary<string, long> Rejects, TimeSpan Elapsed);
