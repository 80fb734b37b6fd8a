namespace Provenance.Storage.Records;

/// <summary>
/// One connection to a store: what <see cref="RecordStore"/> and <see cref="RecordWriter"/> need of it. Subjects have numbers, which ascend in the order in which they came.
/// One thread at a time; others open <see cref="Another"/>.
/// </summary>
internal abstract class Database(string name) : IDisposable
{
    /// <summary>Name in messages; never with a password.</summary>
    internal string Name { get; } = name;

    /// <summary>Remarks for the user on how the store was found.</summary>
    internal virtual IReadOnlyList<string> Notices => [];

    /// <summary>Keys that are held before they are settled amid a run; the more, the more of them come to each page of their index.</summary>
    internal int MaxHeldKeys { get; set; } = 2_000_000;

    /// <summary>Opens one more connection to it.</summary>
    internal abstract Database Another();

    // ---- reading

    internal abstract string Origin { get; }

    internal abstract StoreHead Head { get; }

    /// <summary>Place of the last record whose keys are settled, and of the last record.</summary>
    internal abstract (long Keyed, long Last) KeyPlaces { get; }

    /// <summary>The next records after a place, in order; empty at the end.</summary>
    internal abstract IReadOnlyList<SealedRecord> Records(long after);

    /// <summary>The next batches whose first record stands after a place, in order; empty at the end.</summary>
    internal abstract IReadOnlyList<StoredBatch> Batches(long after);

    /// <summary>All records about a subject, in order.</summary>
    internal abstract IReadOnlyList<SealedRecord> About(long no);

    /// <summary>A subject's number and state; null where the store has nothing about it.</summary>
    internal abstract (long No, DocumentState State)? Look(Entity subject);

    /// <summary>The subject of a number; null where there is none.</summary>
    internal abstract Entity? SubjectOf(long no);

    /// <summary>Numbers of the subjects that may have a key.</summary>
    internal abstract List<long> Find(long key);

    /// <summary>Numbers of the subjects that may have a band of a signature.</summary>
    internal virtual List<long> FindBand(long band) => Find(band);

    /// <summary>The next documents after a number, in order; empty at the end.</summary>
    internal abstract IReadOnlyList<(long No, DocumentState State)> Documents(long after);

    /// <summary>A set's members, in order of their numbers.</summary>
    internal abstract IEnumerable<(long No, DocumentState State)> Members(string set);

    /// <summary>Names of the sets that a document belongs to, ordinal-sorted.</summary>
    internal abstract IReadOnlyList<string> SetsOf(long no);

    /// <summary>All records about documents, by digest and then by place.</summary>
    internal abstract IEnumerable<SealedRecord> RecordsByDocument();

    /// <summary>Begins to read as of one moment.</summary>
    internal abstract void BeginReading();

    internal abstract void EndReading();

    // ---- writing

    /// <summary>Waits until nobody else writes, and keeps others from it until the end.</summary>
    internal abstract void BeginWriting();

    internal abstract void Commit();

    /// <summary>Undoes what was written since the beginning; does not throw.</summary>
    internal abstract void RollBack();

    /// <summary>
    /// Finds out what the store knows of each of a batch's subjects, its number, its state and its statements, and seals the batch at the store's end.
    /// </summary>
    internal abstract void Seal(PendingBatch batch);

    /// <summary>Writes a sealed batch: records, subjects, members.</summary>
    internal abstract void Append(PendingBatch batch);

    /// <summary>Moves held keys into their index.</summary>
    /// <param name="all">Whether also where they are few.</param>
    internal abstract void SettleKeys(bool all);

    /// <summary>Gives a store without records another name.</summary>
    internal abstract void Rename(string origin);

    /// <summary>Takes the store away, and closes, where this connection made it and nothing was recorded; does not throw.</summary>
    internal virtual void DiscardNew()
    {
    }

    // ---- integrity

    /// <summary>Says what is wrong with the file or the server's tables themselves.</summary>
    internal abstract IReadOnlyList<string> Damage();

    /// <inheritdoc cref="IProvenanceStore.CheckIndex"/>
    internal abstract string? CheckIndex(CancellationToken cancellation);

    public abstract void Dispose();

    internal DataException Damaged(string what) => StoreErrors.Damaged(Name, what);
}
