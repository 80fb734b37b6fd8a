using System.Runtime.ExceptionServices;

namespace Provenance.Storage.Records;

/// <summary>
/// Appends batches: while one fills on the caller's thread, the one before it is prepared and the one before that committed, each on a thread
/// of its own. A batch is one transaction that reads the store's end only when no other process can write, so that several processes
/// take turns.
/// </summary>
internal sealed class RecordWriter : IRecordWriter
{
    /// <summary>Records per batch: enough that flushing to disk costs little, few enough that others wait for less than a second.</summary>
    internal const int BatchSize = 10_000;

    private readonly Database _database;
    private readonly CycleDetector _guard;
    private readonly PendingBatch[] _batches = [new(), new(), new()];
    private readonly Task[] _accepted = [Task.CompletedTask, Task.CompletedTask, Task.CompletedTask];
    private int _filling;
    private bool _disposed;

    /// <param name="database">A connection of its own, disposed of with the writer.</param>
    internal RecordWriter(Database database)
    {
        _database = database;
        _guard = new CycleDetector(new RecordStore(database));
    }

    public long Added { get; private set; }

    public long Known { get; private set; }

    public long Contradicting { get; private set; }

    public void Add(ProvenanceRecord record)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        ArgumentNullException.ThrowIfNull(record);
        _batches[_filling].Add(record);
        if (_batches[_filling].Count >= BatchSize) Hand();
    }

    public void Commit()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (_batches[_filling].Count > 0) Hand();

        for (var i = 1; i < _batches.Length; i++) Wait((_filling + i) % _batches.Length);

        _database.SettleKeys(all: true);
    }

    /// <summary>Hands a batch over, to be prepared at once and committed after the one before it; begins the next.</summary>
    private void Hand()
    {
        var batch = _batches[_filling];
        var before = _accepted[(_filling + _batches.Length - 1) % _batches.Length];
        _accepted[_filling] = Task.Run(async () =>
        {
            batch.Prepare();
            // batches that follow a failed one are not committed
            await before.ConfigureAwait(false);
            Accept(batch);
        });
        _filling = (_filling + 1) % _batches.Length;
        Wait(_filling);
        _batches[_filling].Clear();
    }

    /// <summary>Waits until a batch was committed; rethrows its failure, or that of an earlier one.</summary>
    private void Wait(int batch)
    {
        try
        {
            _accepted[batch].GetAwaiter().GetResult();
        }
        catch
        {
            // once all have ended, no work is pending
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
            _database.Seal(batch);
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
            ExceptionDispatchInfo.Throw(e);
        }

        Added += batch.Added;
        Known += batch.Count - batch.Added;
        Contradicting += batch.Contradicting;
        _database.SettleKeys(all: false);
    }

    public void Dispose()
    {
        if (_disposed) return;

        _disposed = true;
        // a caller that disposes without a commit does not need the outcome of the last batches
        Task.WhenAll(_accepted).ContinueWith(_ => { }, TaskScheduler.Default).GetAwaiter().GetResult();
        _database.Dispose();
    }
}
