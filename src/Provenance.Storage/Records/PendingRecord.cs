using Provenance.Lineage.Records;

namespace Provenance.Storage.Records;

/// <summary>A record waiting to be committed.</summary>
/// <param name="Record">The record.</param>
/// <param name="Encoded">The position of its JSON in the batch's bytes.</param>
/// <param name="Subject">The index of its entity in the batch.</param>
/// <param name="KeyStart">The start of its keys among the batch's.</param>
/// <param name="KeyCount">The number of its keys.</param>
internal record struct PendingRecord(ProvenanceRecord Record, EncodedRecord Encoded, int Subject, int KeyStart, int KeyCount)
{
    /// <summary>Its place in the store; 0 until it is sealed, and if its statement is not new.</summary>
    internal long Sequence { get; set; }

    internal Digest Hash { get; set; }
}
