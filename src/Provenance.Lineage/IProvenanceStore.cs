namespace Provenance.Lineage;

/// <summary>
/// An append-only store of records. It also keeps an index, the state of each document after its records, which can always
/// be rebuilt from the records; <see cref="StoreVerifier"/> compares the two. For one thread at a time; other threads open
/// <see cref="Another"/>.
/// </summary>
public interface IProvenanceStore : IOriginSource, IAssessmentStore, IDisposable
{
    /// <summary>The store's name in messages; never contains a password.</summary>
    new string Name { get; }

    /// <summary>Notices about the store's state when it was opened, such as a torn batch that was cut off; usually empty.</summary>
    IReadOnlyList<string> Notices { get; }

    /// <summary>A name that the store was given when it was created; the first line of its checkpoints.</summary>
    string Origin { get; }

    /// <summary>The number of records and the last one's hash.</summary>
    StoreHead Head { get; }

    /// <summary>Opens the same store again, for another thread.</summary>
    /// <returns>The store; the caller disposes of it.</returns>
    IProvenanceStore Another();

    // ---- writing

    /// <summary>Opens a writer; a process may have one at a time.</summary>
    /// <returns>The writer; the caller disposes of it.</returns>
    IRecordWriter Write();

    // ---- records

    /// <summary>Enumerates all records after a place, in order.</summary>
    /// <param name="after">Place of the record before the first one wanted; 0 for all.</param>
    /// <returns>The records; read while they are enumerated.</returns>
    IEnumerable<SealedRecord> Records(long after = 0);

    /// <summary>Enumerates all records about documents, ordered by the document's digest and then by place.</summary>
    /// <returns>The records; read while they are enumerated.</returns>
    IEnumerable<SealedRecord> RecordsByDocument();

    /// <summary>Returns all records about an entity, in order.</summary>
    /// <param name="subject">The entity.</param>
    /// <returns>The records; empty if there are none.</returns>
    IReadOnlyList<SealedRecord> About(Entity subject);

    /// <summary>Finds an entity by a document's id, by one of its digests, or by the name of a model or data set.</summary>
    /// <param name="id">The id, digest or name.</param>
    /// <returns>The entity; null if there is none.</returns>
    Entity? Find(string id);

    /// <summary>Finds candidates for near-duplicates: documents that share a band of a signature.</summary>
    /// <param name="signature">The signature, as <see cref="ProvenanceRecord.Signature"/>.</param>
    /// <returns>The digests of the documents' normalised texts.</returns>
    IReadOnlyList<Digest> Near(string signature);

    /// <summary>Enumerates all batches, in order.</summary>
    /// <returns>The batches; read while they are enumerated.</returns>
    IEnumerable<StoredBatch> Batches();

    // ---- state derived from the records

    /// <summary>Returns the state of a document after its records.</summary>
    /// <param name="document">The digest of its normalised text.</param>
    /// <returns>The state; null if there are no records about it.</returns>
    DocumentState? Document(Digest document);

    /// <summary>Enumerates the states of all documents, in order of arrival.</summary>
    /// <returns>The states; read while they are enumerated.</returns>
    IEnumerable<DocumentState> Documents();

    /// <summary>Groups documents by everything that determines their generation.</summary>
    /// <param name="setName">The data set whose members are grouped; null for all documents, which are also grouped by source.</param>
    /// <returns>The groups.</returns>
    IReadOnlyList<DocumentProfile> Profiles(string? setName);

    /// <summary>Returns the names of all data sets to which a document belongs, ordinal-sorted.</summary>
    /// <param name="document">The digest of its normalised text.</param>
    /// <returns>The names; empty if there are none.</returns>
    IReadOnlyList<string> SetsOf(Digest document);

    // ---- integrity

    /// <summary>Opens a read snapshot: until it is disposed of, later writes are invisible. Nested snapshots share the outermost one.</summary>
    /// <returns>The snapshot; dispose of it to end it.</returns>
    IDisposable OpenSnapshot();

    /// <summary>Checks the store's own structures for damage.</summary>
    /// <returns>The faults, most important first; empty if there are none.</returns>
    IReadOnlyList<string> Damage();

    /// <summary>Rebuilds the index from the records and compares the two.</summary>
    /// <param name="cancellation">Cancels the check.</param>
    /// <returns>The first difference; null if there is none.</returns>
    string? CheckIndex(CancellationToken cancellation = default);
}
