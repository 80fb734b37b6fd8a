using System.Globalization;
using Provenance.Storage.Records;

namespace Provenance.Storage.LiteDb;

/// <summary>Turns of the processes that write to a store: one has the lock, one is the next, and the others wait for its place.</summary>
/// <param name="path">The store's file.</param>
/// <param name="name">Its name in messages.</param>
/// <param name="clock">What patience is measured by.</param>
internal sealed class WriterTurns(string path, string name, TimeProvider clock)
{
    private readonly string _id = string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessId} {Guid.NewGuid():n}");
    private StoreLock? _lock;

    /// <summary>Maximum time to wait for another writer.</summary>
    internal TimeSpan Patience { get; set; } = StoreLock.Patience;

    /// <summary>True if this process has its turn.</summary>
    internal bool IsOurs => _lock is not null;

    /// <summary>True if another process has its turn, as far as can be told.</summary>
    internal bool IsTaken => StoreLock.IsTaken(LockPath);

    /// <summary>True if nobody has written since <see cref="Sign"/>.</summary>
    internal bool IsLast => LastWriter() == _id;

    private string LockPath => path + "-lock";

    private string QueuePath => path + "-queue";

    /// <summary>Says who wrote last: that the store is as this process left it, or which process is waited for.</summary>
    private string WriterPath => path + "-writer";

    /// <summary>Waits for a turn.</summary>
    /// <exception cref="StoreBusyException">Somebody would not let go.</exception>
    internal void Take()
    {
        StoreLock? taken;
        try
        {
            // whoever has the lock cannot take it again before the one who waits, so that a writer of many batches lets others in between them
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

    /// <summary>Takes a turn where nobody has it.</summary>
    internal bool TryTake() => (_lock ??= StoreLock.TryTake(LockPath)) is not null;

    internal void GiveBack()
    {
        _lock?.Dispose();
        _lock = null;
    }

    /// <summary>Says that this process writes now.</summary>
    internal void Sign() => File.WriteAllText(WriterPath, _id);

    /// <summary>Takes that away again.</summary>
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
