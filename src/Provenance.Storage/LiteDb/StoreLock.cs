using System.Security.Cryptography;
using Microsoft.Win32.SafeHandles;

namespace Provenance.Storage.LiteDb;

/// <summary>
/// A lock file beside the store that one process at a time can hold, deleted when the lock is released. A process that dies leaves the file without the lock, and the next one takes it.
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

    /// <summary>Takes a lock; returns null if another process holds it longer than the maximum time.</summary>
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

    /// <summary>Takes a lock if it is free.</summary>
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

        // its former holder deleted the file between our opening and our locking it: there may be another with the same name
        handle.Dispose();
        return null;
    }

    /// <summary>True if another process holds a lock, as far as can be determined.</summary>
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

    /// <summary>True if a name still refers to the locked file: a random time set on one must show on the other.</summary>
    private static bool IsStillAt(string path, SafeFileHandle handle)
    {
        // whole seconds, which every file system keeps
        var mark = DateTime.UnixEpoch.AddSeconds(RandomNumberGenerator.GetInt32(int.MaxValue));
        File.SetLastWriteTimeUtc(handle, mark);
        return File.GetLastWriteTimeUtc(path) == File.GetLastWriteTimeUtc(handle);
    }
}
