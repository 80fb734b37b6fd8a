using System.Runtime.ExceptionServices;
using Provenance.Lineage;

namespace Provenance.Store;

/// <summary>
/// Appends batches: while one fills on the caller's thread, the one before it is accepted on another. A batch is one transaction that
/// looks where the store ends only when nobody else can write, so that several processes take turns.
/// </summary>
internal sealed class RecordWriter : IRecordWriter
{
    /// <summary>Records a batch: enough that flushing to disk costs little, few enough that others wait for a part of a second.</summary>
    internal const int BatchSize = 10_000;

    private readonly Database _database;
    private readonly RecordStore _store;
    private readonly PathGuard _guard;
    private PendingBatch _filling = new();
    private PendingBatch _accepting = new();
    private Task _accepted = Task.CompletedTask;

    /// <param name="database">A connection of its own, which is disposed with it.</param>
    internal RecordWriter(Database database)
    {
        _database = database;
        _store = new RecordStore(database);
        _guard = new PathGuard(_store);
    }

    public long Added { get; private set; }

    public long Known { get; private set; }

    public void Add(ProvenanceRecord record)
    {
        _filling.Add(record);
        if (_filling.Count >= BatchSize)
        {
            Hand();
        }
    }

    public void Commit()
    {
        if (_filling.Count > 0)
        {
            Hand();
        }

        Wait();
        _store.SettleKeys(all: true);
    }

    private void Hand()
    {
        Wait();
        (_filling, _accepting) = (_accepting, _filling);
        _filling.Clear();
        _accepted = Task.Run(() => Accept(_accepting));
    }

    /// <summary>Until the batch before was accepted; throws what went wrong with it.</summary>
    private void Wait()
    {
        var accepted = _accepted;
        _accepted = Task.CompletedTask;
        try
        {
            accepted.GetAwaiter().GetResult();
        }
        catch
        {
            // what was to follow it is not to be accepted without it
            _filling.Clear();
            throw;
        }
    }

    private void Accept(PendingBatch batch)
    {
        batch.Prepare();
        _database.BeginWriting();
        try
        {
            var head = _store.Head;
            _store.Resolve(batch);
            batch.Seal(head, _store.Subjects);
            if (batch.Added > 0)
            {
                _database.Append(batch);
                _guard.Check(batch);
            }

            _database.Commit();
        }
        catch (Exception e)
        {
            _database.RollBack();
            _store.ForgetKeys();
            ExceptionDispatchInfo.Throw(e);
        }

        Added += batch.Added;
        Known += batch.Count - batch.Added;
        _store.SettleKeys(all: false);
    }

    public void Dispose()
    {
        try
        {
            _accepted.GetAwaiter().GetResult();
        }
        catch (ProvenanceException)
        {
            // whoever disposes without a commit does not ask how the last batch went
        }

        _database.Dispose();
    }
}
