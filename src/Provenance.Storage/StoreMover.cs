using Provenance.Documents.Pipelines;
using Provenance.Storage.Records;

namespace Provenance.Storage;

/// <summary>Moves stores from one location or kind to another.</summary>
public static class StoreMover
{
    /// <summary>
    /// Copies a store with its sealed records, its batches and its name, so that hashes and old checkpoints stay valid. Resumes an interrupted move. The source
    /// is only read.
    /// </summary>
    /// <param name="from">Location of the store.</param>
    /// <param name="to">Location of the new one.</param>
    /// <param name="observer">Receives progress in records; null for none.</param>
    /// <param name="cancellation">Cancels the move; copied batches remain.</param>
    /// <returns>The number of records of the store.</returns>
    /// <exception cref="InputNotFoundException">The source does not exist.</exception>
    /// <exception cref="DataException">The source does not verify, or the target has other content.</exception>
    /// <exception cref="OutputException">The new store cannot be created.</exception>
    /// <exception cref="StoreBusyException">Another process did not release a store in time.</exception>
    /// <example><code>StoreMover.Move("sqlite:old.db", "new.db");</code></example>
    public static long Move(string from, string to, IRunObserver? observer = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        using var source = new RecordStore(ProvenanceStores.OpenDatabase(from, create: false));
        if (AreSame(from, to)) throw StoreErrors.SameStore(to);

        using var moment = source.OpenSnapshot();
        Verify(source, cancellation);
        using var target = new RecordStore(ProvenanceStores.OpenDatabase(to, create: true));
        try
        {
            Adopt(source, target);
            Copy(source, target, new ProgressThrottle(observer, TimeProvider.System, "moving"), cancellation);
        }
        catch
        {
            ProvenanceStores.Discard(target);
            throw;
        }

        Verify(target, cancellation);
        if (target.Head != source.Head || target.Origin != source.Origin || !target.Batches().SequenceEqual(source.Batches()))
        {
            throw StoreErrors.Damaged(target.Name, "it is not what was copied");
        }

        return target.Head.Records;
    }

    private static bool AreSame(string from, string to) =>
        ProvenanceStores.PathOf(from) is { } path && ProvenanceStores.PathOf(to) is { } other && string.Equals(path, other, OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase);

    private static void Verify(RecordStore store, CancellationToken cancellation)
    {
        if (new StoreVerifier(store).Verify(cancellation: cancellation).Fault is { } fault)
        {
            throw new DataException($"{store.Name}: {fault}");
        }
    }

    /// <summary>Gives an empty store the name of another; a store with records must be a prefix of it.</summary>
    private static void Adopt(RecordStore source, RecordStore target)
    {
        var head = target.Head;
        if (head.Records == 0)
        {
            target.Database.BeginWriting();
            try
            {
                target.Database.Rename(source.Origin);
                target.Database.Commit();
            }
            catch
            {
                target.Database.RollBack();
                throw;
            }
        }
        else if (target.Origin != source.Origin || head.Records > source.Head.Records || source.Records(head.Records - 1).First().Hash != head.Hash)
        {
            throw StoreErrors.NotEmpty(target.Name, source.Name);
        }
    }

    private static void Copy(RecordStore source, RecordStore target, ProgressThrottle progress, CancellationToken cancellation)
    {
        using var database = target.Database.Another();
        var batch = new PendingBatch();
        var done = target.Head.Records;
        foreach (var stored in source.Batches())
        {
            if (stored.Last <= done) continue;

            cancellation.ThrowIfCancellationRequested();
            batch.Clear();
            foreach (var record in source.Records(stored.First - 1).Take((int)(stored.Last - stored.First + 1))) batch.AddSealed(record);

            database.BeginWriting();
            try
            {
                if (database.Head.Records != stored.First - 1) throw StoreErrors.NotEmpty(target.Name, source.Name);

                database.Seal(batch);
                database.Append(batch);
                database.Commit();
            }
            catch
            {
                database.RollBack();
                throw;
            }

            database.SettleKeys(all: false);
            progress.TellRecords(stored.Last, source.Head.Records);
        }

        database.SettleKeys(all: true);
    }
}
