namespace Provenance.Lineage;

/// <summary>The result of recording documents.</summary>
/// <param name="Documents">Number of documents read.</param>
/// <param name="Added">Number of new records.</param>
/// <param name="Known">Number of records that the store had already.</param>
/// <param name="Contradicting">Number of new records whose declared origin contradicts an earlier one of the same document.</param>
/// <param name="Rejects">Number of rejected records of the input, by reason.</param>
/// <param name="Elapsed">Time taken.</param>
public sealed record RecordingSummary(long Documents, long Added, long Known, long Contradicting, IReadOnlyDictionary<string, long> Rejects, TimeSpan Elapsed)
{
    /// <summary>Repairs, files that were not read, and labels that are none.</summary>
    public InputFindings InputFindings { get; init; } = InputFindings.None;
}
