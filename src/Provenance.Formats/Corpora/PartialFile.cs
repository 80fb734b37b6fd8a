using System.Security.Cryptography;

namespace Provenance.Formats.Corpora;

/// <summary>
/// What has come of a file so far, <c>FILE.part</c>, with <see cref="PartialState"/> in <c>FILE.part.json</c>. It outlives the process that began it, and becomes the file
/// when it is whole and has the right digest. One process at a time may hold it.
/// </summary>
internal sealed class PartialFile : IDisposable
{
    private readonly string _path;
    private readonly FileStream _file;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <exception cref="OutputException">It cannot be created, or another process has it.</exception>
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

    /// <summary>Bytes that are there.</summary>
    internal long Length => _file.Length;

    /// <summary>What it is a part of; null where that is not known.</summary>
    internal PartialState? State { get; private set; }

    private string StatePath => _path + ".json";

    /// <summary>Forgets what is there and begins a part of something else; null for nothing yet.</summary>
    internal void Restart(PartialState? state) => OnWrite(() =>
    {
        _file.SetLength(0);
        _file.Position = 0;
        _hash.GetHashAndReset();
        State = state;
        state?.Write(StatePath);
    });

    /// <exception cref="TransferException">The disk is full, or gone; what is there stays.</exception>
    internal void Append(ReadOnlyMemory<byte> bytes)
    {
        OnWrite(() => _file.Write(bytes.Span));
        _hash.AppendData(bytes.Span);
    }

    /// <summary>Bytes that are free where it is; null where that cannot be told.</summary>
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

    /// <summary>Puts everything on disk, and gives the digest of it.</summary>
    internal string Finish()
    {
        OnWrite(() => _file.Flush(flushToDisk: true));
        return Convert.ToHexStringLower(_hash.GetCurrentHash());
    }

    /// <summary>Gives it its name, and ends it.</summary>
    /// <param name="path">Where to.</param>
    /// <param name="replace">Whether a file that is there gives way.</param>
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

    /// <summary>Closes it; what is there stays for the next time, unless nothing is.</summary>
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
