using System.Runtime.ExceptionServices;
using Provenance.Lineage;

namespace Provenance.Store;

/// <summary>
/// Appends batches: while one fills on the caller's thread, the one before it is prepared and the one before that accepted, each on a thread
/// of its own. A batch is one transaction that looks where the store ends only when nobody else can write, so that several processes
/// take turns.
/// </summary>
internal sealed class RecordWriter : IRecordWriter
{
    /// <summary>Records a batch: enough that flushing to disk costs little, few enough that others wait for a part of a second.</summary>
    internal const int BatchSize = 10_000;

    private readonly Database _database;
    private readonly RecordStore _store;
    private readonly PathGuard _guard;
    private readonly PendingBatch[] _batches = [new(), new(), new()];
    private readonly Task[] _accepted = [Task.CompletedTask, Task.CompletedTask, Task.CompletedTask];
    private int _filling;
    private bool _disposed;

    /// <param name="database">A connection of its own, which is disposed with it.</param>
    /// <param name="mostHeld">Keys that are held before they are settled amid the run.</param>
    internal RecordWriter(Database database, int mostHeld = KeyIndex.MostHeld)
    {
        _database = database;
        _store = new RecordStore(database, mostHeld);
        _guard = new PathGuard(_store);
    }

    public long Added { get; private set; }

    public long Known { get; private set; }

    public void Add(ProvenanceRecord record)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        ArgumentNullException.ThrowIfNull(record);
        _batches[_filling].Add(record);
        if (_batches[_filling].Count >= BatchSize)
        {
            Hand();
        }
    }

    public void Commit()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (_batches[_filling].Count > 0)
        {
            Hand();
        }

        for (var i = 1; i < _batches.Length; i++)
        {
            Wait((_filling + i) % _batches.Length);
        }

        _store.SettleKeys(all: true);
    }

    /// <summary>Gives a batch away to be prepared at once, and accepted after the one before it; goes on with the next.</summary>
    private void Hand()
    {
        var batch = _batches[_filling];
        var before = _accepted[(_filling + _batches.Length - 1) % _batches.Length];
        _accepted[_filling] = Task.Run(async () =>
        {
            batch.Prepare();
            // what was to follow a batch is not accepted without it
            await before.ConfigureAwait(false);
            Accept(batch);
        });
        _filling = (_filling + 1) % _batches.Length;
        Wait(_filling);
        _batches[_filling].Clear();
    }

    /// <summary>Until a batch was accepted; throws what went wrong with it, or with one before it.</summary>
    private void Wait(int batch)
    {
        try
        {
            _accepted[batch].GetAwaiter().GetResult();
        }
        catch
        {
            // nothing is under way any more once all have ended
            Task.WhenAll(_accepted).ContinueWith(_ => { }, TaskScheduler.Default).GetAwaiter().GetResult();
            Array.Fill(_accepted, Task.CompletedTask);
            Array.ForEach(_batches, pending => pending.Clear());
            throw;
        }
    }

    private void Accept(PendingBatch batch)
    {
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
        if (_disposed)
        {
            return;
        }

        _disposed = true;
        // whoever disposes without a commit does not ask how the last batches went
        Task.WhenAll(_accepted).ContinueWith(_ => { }, TaskScheduler.Default).GetAwaiter().GetResult();
        _database.Dispose();
    }
}
