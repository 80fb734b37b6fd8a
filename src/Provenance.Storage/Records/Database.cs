namespace Provenance.Storage.Records;

/// <summary>
/// One connection to a store, as <see cref="RecordStore"/> and <see cref="RecordWriter"/> need it. Entities have numbers, ascending in order of arrival.
/// For one thread at a time; other threads open <see cref="Another"/>.
/// </summary>
internal abstract class Database(string name) : IDisposable
{
    /// <summary>The name in messages; never contains a password.</summary>
    internal string Name { get; } = name;

    /// <summary>Notices about the store's state when it was opened.</summary>
    internal virtual IReadOnlyList<string> Notices => [];

    /// <summary>Maximum number of keys held before they are settled during a run; a higher number settles more keys per page of their index.</summary>
    internal int MaxHeldKeys { get; set; } = 2_000_000;

    /// <summary>Opens one more connection to it.</summary>
    internal abstract Database Another();

    // ---- reading

    internal abstract string Origin { get; }

    internal abstract StoreHead Head { get; }

    /// <summary>The places of the last record whose keys are settled, and of the last record.</summary>
    internal abstract (long Keyed, long Last) KeyPlaces { get; }

    /// <summary>Returns the next records after a place, in order; empty at the end.</summary>
    internal abstract IReadOnlyList<SealedRecord> Records(long after);

    /// <summary>Returns the next batches whose first record is after a place, in order; empty at the end.</summary>
    internal abstract IReadOnlyList<StoredBatch> Batches(long after);

    /// <summary>Returns all records about an entity, in order.</summary>
    internal abstract IReadOnlyList<SealedRecord> About(long no);

    /// <summary>Returns an entity's number and state; null if the store has no records about it.</summary>
    internal abstract (long No, DocumentState State)? Look(Entity subject);

    /// <summary>Returns the entity of a number; null if there is none.</summary>
    internal abstract Entity? SubjectOf(long no);

    /// <summary>Returns the numbers of the entities that may have a key.</summary>
    internal abstract List<long> Find(long key);

    /// <summary>Returns the numbers of the entities that may have a band of a signature.</summary>
    internal virtual List<long> FindBand(long band) => Find(band);

    /// <summary>Returns the next documents after a number, in order; empty at the end.</summary>
    internal abstract IReadOnlyList<(long No, DocumentState State)> Documents(long after);

    /// <summary>Enumerates the members of a data set, in order of their numbers.</summary>
    internal abstract IEnumerable<(long No, DocumentState State)> Members(string set);

    /// <summary>Returns the names of the data sets to which a document belongs, ordinal-sorted.</summary>
    internal abstract IReadOnlyList<string> SetsOf(long no);

    /// <summary>Enumerates all records about documents, by digest and then by place.</summary>
    internal abstract IEnumerable<SealedRecord> RecordsByDocument();

    /// <summary>Begins a read snapshot.</summary>
    internal abstract void BeginReading();

    internal abstract void EndReading();

    // ---- writing

    /// <summary>Waits until no other process writes, and keeps others from writing until the end.</summary>
    internal abstract void BeginWriting();

    internal abstract void Commit();

    /// <summary>Rolls back the writes since the beginning; does not throw.</summary>
    internal abstract void RollBack();

    /// <summary>
    /// Resolves each entity of a batch to its number, its state and its statements in the store, and seals the batch at the store's end.
    /// </summary>
    internal abstract void Seal(PendingBatch batch);

    /// <summary>Writes a sealed batch: records, entities, members.</summary>
    internal abstract void Append(PendingBatch batch);

    /// <summary>Moves held keys into their index.</summary>
    /// <param name="all">True to move them even if they are few.</param>
    internal abstract void SettleKeys(bool all);

    /// <summary>Gives a store without records another name.</summary>
    internal abstract void Rename(string origin);

    /// <summary>Deletes the store and closes it, if this connection created it and it has no records; does not throw.</summary>
    internal virtual void DiscardNew()
    {
    }

    // ---- integrity

    /// <summary>Returns the faults of the file or of the server's tables themselves.</summary>
    internal abstract IReadOnlyList<string> Damage();

    /// <inheritdoc cref="IProvenanceStore.CheckIndex"/>
    internal abstract string? CheckIndex(CancellationToken cancellation);

    public abstract void Dispose();

    internal DataException Damaged(string what) => StoreErrors.Damaged(Name, what);
}
