namespace Provenance.Lineage;

/// <summary>
/// An append-only store of records. Besides the records it keeps an index, what each document's records come to, which can always
/// be made from them again and is checked against them by <see cref="StoreVerifier"/>. One thread at a time; others open
/// <see cref="Another"/>.
/// </summary>
public interface IProvenanceStore : IOriginSource, IAssessmentStore, IDisposable
{
    /// <summary>The store as messages name it; never with a password.</summary>
    new string Name { get; }

    /// <summary>Remarks for the user on how the store was found, such as a torn batch that was cut off; most have none.</summary>
    IReadOnlyList<string> Notices { get; }

    /// <summary>A name that the store was given when it was made; the first line of its checkpoints.</summary>
    string Origin { get; }

    /// <summary>Where it ends.</summary>
    StoreHead Head { get; }

    /// <summary>The same store once more, for another thread.</summary>
    IProvenanceStore Another();

    // ---- writing

    /// <summary>Starts to append; one writer at a time in each process.</summary>
    IRecordWriter Write();

    // ---- records

    /// <summary>All records after a place, in order.</summary>
    /// <param name="after">Place of the last one that is not wanted.</param>
    IEnumerable<SealedRecord> Records(long after = 0);

    /// <summary>All records about documents, ordered by the document's digest and then by place.</summary>
    IEnumerable<SealedRecord> RecordsByDocument();

    /// <summary>All records about a subject, in order.</summary>
    IReadOnlyList<SealedRecord> About(Entity subject);

    /// <summary>What an id of a document, one of its digests, or the name of a model or set means; null for nothing.</summary>
    Entity? Find(string id);

    /// <summary>Documents that may be near-duplicates of one with this signature: those that share a band with it.</summary>
    IReadOnlyList<Digest> Near(string signature);

    /// <summary>All batches, in order.</summary>
    IEnumerable<StoredBatch> Batches();

    // ---- what the records come to

    /// <summary>What a document's records come to; null where there are none.</summary>
    DocumentState? Document(Digest document);

    /// <summary>All documents, in the order in which they came.</summary>
    IEnumerable<DocumentState> Documents();

    /// <summary>A set's members grouped by what decides their generation; all documents, by source too, for null.</summary>
    IReadOnlyList<DocumentProfile> Profiles(string? setName);

    /// <summary>The names of all sets that a document belongs to, ordinal-sorted.</summary>
    IReadOnlyList<string> SetsOf(Digest document);

    // ---- integrity

    /// <summary>Until it is disposed, everything that is read is of one moment, whoever writes meanwhile. Within another one it is of that one's moment.</summary>
    IDisposable OpenSnapshot();

    /// <summary>Looks for damage to the store's own structures.</summary>
    /// <returns>What does not fit, most important first; empty where all does.</returns>
    IReadOnlyList<string> Damage();

    /// <summary>Makes the index anew from the records, and compares.</summary>
    /// <returns>The first thing that does not fit; null where all does.</returns>
    string? CheckIndex(CancellationToken cancellation = default);
}
