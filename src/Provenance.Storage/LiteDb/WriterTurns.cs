using System.Globalization;
using Provenance.Storage.Records;

namespace Provenance.Storage.LiteDb;

/// <summary>Turns of the processes that write to a store: one holds the lock, one is next, and the others wait for its place.</summary>
/// <param name="path">The store's file.</param>
/// <param name="name">Its name in messages.</param>
/// <param name="clock">The clock for time-outs.</param>
internal sealed class WriterTurns(string path, string name, TimeProvider clock)
{
    private readonly string _id = string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessId} {Guid.NewGuid():n}");
    private StoreLock? _lock;

    /// <summary>Maximum time to wait for another writer.</summary>
    internal TimeSpan Patience { get; set; } = StoreLock.Patience;

    /// <summary>True if it is this process's turn.</summary>
    internal bool IsOurs => _lock is not null;

    /// <summary>True if it is another process's turn, as far as can be determined.</summary>
    internal bool IsTaken => StoreLock.IsTaken(LockPath);

    /// <summary>True if no other process has written since <see cref="Sign"/>.</summary>
    internal bool IsLast => LastWriter() == _id;

    private string LockPath => path + "-lock";

    private string QueuePath => path + "-queue";

    /// <summary>The file that names the last writer: shows that the store is as this process left it, or which process holds it.</summary>
    private string WriterPath => path + "-writer";

    /// <summary>Waits for a turn.</summary>
    /// <exception cref="StoreBusyException">Another process did not release the store in time.</exception>
    internal void Take()
    {
        StoreLock? taken;
        try
        {
            // the holder of the lock cannot take it again before the one waiting, so that a writer of many batches lets others in between them
            using var queue = StoreLock.Take(QueuePath, Patience, clock);
            taken = queue is null ? null : StoreLock.Take(LockPath, Patience, clock);
        }
        catch (DirectoryNotFoundException e)
        {
            throw new OutputException($"{name}: the store cannot be created: {e.Message}", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw LiteErrors.Translate(name, e);
        }

        _lock = taken ?? throw StoreErrors.Busy(name, LastWriter()?.Split(' ')[0]);
    }

    /// <summary>Takes a turn if it is free.</summary>
    internal bool TryTake() => (_lock ??= StoreLock.TryTake(LockPath)) is not null;

    internal void GiveBack()
    {
        _lock?.Dispose();
        _lock = null;
    }

    /// <summary>Records this process as the last writer.</summary>
    internal void Sign() => File.WriteAllText(WriterPath, _id);

    /// <summary>Removes this record.</summary>
    internal void Unsign() => File.Delete(WriterPath);

    private string? LastWriter()
    {
        try
        {
            return File.ReadAllText(WriterPath);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
