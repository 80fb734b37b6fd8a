using System.Security.Cryptography;
using Microsoft.Win32.SafeHandles;

namespace Provenance.Storage.LiteDb;

/// <summary>
/// A file beside the store that one process at a time has locked, and that goes with the lock. A process that dies leaves the file without the lock, and the next one takes it.
/// </summary>
internal sealed class StoreLock : IDisposable
{
    /// <summary>Maximum time to wait for another writer.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);

    private readonly SafeFileHandle _handle;
    private readonly string _path;

    private StoreLock(SafeFileHandle handle, string path)
    {
        _handle = handle;
        _path = path;
    }

    /// <summary>Takes a lock; null where another has it for longer than is waited.</summary>
    internal static StoreLock? Take(string path, TimeSpan patience, TimeProvider clock)
    {
        var started = clock.GetTimestamp();
        while (true)
        {
            if (TryTake(path) is { } taken) return taken;

            if (clock.GetElapsedTime(started) >= patience) return null;

            Thread.Sleep(Pause);
        }
    }

    /// <summary>Takes a lock where nobody has it.</summary>
    internal static StoreLock? TryTake(string path)
    {
        SafeFileHandle handle;
        try
        {
            handle = File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, OperatingSystem.IsWindows() ? FileOptions.DeleteOnClose : FileOptions.None);
        }
        catch (IOException e) when (LiteErrors.IsLocked(e))
        {
            return null;
        }

        if (OperatingSystem.IsWindows() || IsStillAt(path, handle)) return new StoreLock(handle, path);

        // whoever had it took the file away between our opening and our locking it: there may be another of that name
        handle.Dispose();
        return null;
    }

    /// <summary>True if somebody has a lock, as far as can be told.</summary>
    internal static bool IsTaken(string path)
    {
        try
        {
            using var taken = File.Exists(path) ? TryTake(path) : null;
            return taken is null && File.Exists(path);
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }

    public void Dispose()
    {
        if (!OperatingSystem.IsWindows()) File.Delete(_path);

        _handle.Dispose();
    }

    /// <summary>True if a name still means the file that was locked: a time that is drawn for it shows at both.</summary>
    private static bool IsStillAt(string path, SafeFileHandle handle)
    {
        // whole seconds, which every file system keeps
        var mark = DateTime.UnixEpoch.AddSeconds(RandomNumberGenerator.GetInt32(int.MaxValue));
        File.SetLastWriteTimeUtc(handle, mark);
        return File.GetLastWriteTimeUtc(path) == File.GetLastWriteTimeUtc(handle);
    }
}
