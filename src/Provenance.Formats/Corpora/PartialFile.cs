using System.Security.Cryptography;

namespace Provenance.Formats.Corpora;

/// <summary>
/// The bytes of a file received so far, <c>FILE.part</c>, with <see cref="PartialState"/> in <c>FILE.part.json</c>. It outlives the process that created it, and becomes the file
/// once it is complete and has the right digest. Only one process at a time may open it.
/// </summary>
internal sealed class PartialFile : IDisposable
{
    private readonly string _path;
    private readonly FileStream _file;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <exception cref="OutputException">It cannot be created, or another process has opened it.</exception>
    internal PartialFile(string target)
    {
        _path = target + ".part";
        try
        {
            _file = new FileStream(_path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw CorporaErrors.Creating(_path, e);
        }

        State = Length > 0 ? PartialState.Read(StatePath) : null;
        HashWhatIsThere();
    }

    /// <summary>Number of bytes received.</summary>
    internal long Length => _file.Length;

    /// <summary>The file to which the bytes belong; null if unknown.</summary>
    internal PartialState? State { get; private set; }

    private string StatePath => _path + ".json";

    /// <summary>Discards the bytes and begins another file; null if the file is not known yet.</summary>
    internal void Restart(PartialState? state) => OnWrite(() =>
    {
        _file.SetLength(0);
        _file.Position = 0;
        _hash.GetHashAndReset();
        State = state;
        state?.Write(StatePath);
    });

    /// <exception cref="TransferException">The disk is full or gone; the earlier bytes are kept.</exception>
    internal void Append(ReadOnlyMemory<byte> bytes)
    {
        OnWrite(() => _file.Write(bytes.Span));
        _hash.AppendData(bytes.Span);
    }

    /// <summary>Returns the free bytes of its disk; null if they cannot be determined.</summary>
    internal long? FreeBytes()
    {
        try
        {
            return new DriveInfo(_path).AvailableFreeSpace;
        }
        catch (Exception e) when (e is IOException or ArgumentException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Flushes all bytes to disk and returns their digest.</summary>
    internal string Finish()
    {
        OnWrite(() => _file.Flush(flushToDisk: true));
        return Convert.ToHexStringLower(_hash.GetCurrentHash());
    }

    /// <summary>Renames it to the finished file.</summary>
    /// <param name="path">The path of the finished file.</param>
    /// <param name="replace">True to replace an existing file.</param>
    internal void MoveTo(string path, bool replace) => OnWrite(() =>
    {
        _file.Dispose();
        File.Move(_path, path, replace);
        File.Delete(StatePath);
    });

    private void HashWhatIsThere()
    {
        if (State is null) return;

        var buffer = new byte[1 << 20];
        while (CorporaErrors.OnRead(_path, () => _file.Read(buffer)) is > 0 and var read) _hash.AppendData(buffer.AsSpan(0, read));
    }

    private void OnWrite(Action write)
    {
        try
        {
            write();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw CorporaErrors.Writing(_path, e);
        }
    }

    /// <summary>Closes it; the bytes are kept for the next run, unless there are none.</summary>
    public void Dispose()
    {
        _hash.Dispose();
        if (_file.SafeFileHandle.IsClosed) return;

        var empty = _file.Length == 0;
        _file.Dispose();
        if (empty)
        {
            File.Delete(_path);
            File.Delete(StatePath);
        }
    }
}
