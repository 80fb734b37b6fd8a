using Provenance.Lineage.Records;

namespace Provenance.Storage.Records;

/// <summary>A record that waits to be accepted.</summary>
/// <param name="Record">The record.</param>
/// <param name="Encoded">Where its JSON stands in the batch's bytes.</param>
/// <param name="Subject">Its subject's index in the batch.</param>
/// <param name="KeyStart">Where its keys start in the batch's.</param>
/// <param name="KeyCount">How many there are.</param>
internal record struct PendingRecord(ProvenanceRecord Record, EncodedRecord Encoded, int Subject, int KeyStart, int KeyCount)
{
    /// <summary>Its place in the store; 0 until it is sealed, and where it states nothing new.</summary>
    internal long Sequence { get; set; }

    internal Digest Hash { get; set; }
}
