using Provenance.Storage.Records;

namespace Provenance.Storage.LiteDb;

/// <summary>Recognises the kind of a file by its first bytes before anything is written to it: LiteDB takes foreign files for empty or broken databases, and changes them.</summary>
internal static class StoreFile
{
    private const int LiteDbTextAt = 32;
    private const int LiteDb4TextAt = 25;
    private const int LiteDbVersionAt = 59;
    private const int LiteDbVersion = 8;
    private const int PageSize = 8192;

    private static readonly byte[] LiteDbText = "** This is a LiteDB file **"u8.ToArray();

    /// <summary>Returns true for a SQLite database; false for one of LiteDB, for an empty file and for none.</summary>
    /// <param name="path">The file's full path.</param>
    /// <param name="name">Its name in messages.</param>
    /// <exception cref="DataException">The file is of another kind, which the message names.</exception>
    internal static bool IsSqlite(string path, string name)
    {
        Span<byte> start = stackalloc byte[PageSize];
        var (read, length) = ReadStart(path, name, start);
        start = start[..read];
        if (length == 0) return false;

        if (start.StartsWith("SQLite format 3\0"u8)) return true;

        if (Has(start, LiteDbTextAt))
        {
            return start.Length <= LiteDbVersionAt || length < PageSize ? throw StoreErrors.Damaged(name, "its file is cut short")
                : start[LiteDbVersionAt] != LiteDbVersion ? throw LiteErrors.OtherVersion(name, start[LiteDbVersionAt])
                : false;
        }

        // an encrypted file begins with a one, the salt, and zeros up to the start of its pages (LiteDB 5, AesStream.cs)
        throw Has(start, LiteDb4TextAt) ? LiteErrors.OtherVersion(name, start[LiteDb4TextAt + LiteDbText.Length])
            : start[0] == 1 && length % PageSize == 0 && !start[64..].ContainsAnyExcept((byte)0) ? LiteErrors.Encrypted(name)
            : StoreErrors.NotAStore(name);
    }

    private static bool Has(ReadOnlySpan<byte> start, int at) => start.Length > at + LiteDbText.Length && start[at..].StartsWith(LiteDbText);

    private static (int Read, long Length) ReadStart(string path, string name, Span<byte> start)
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                using var file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
                return (RandomAccess.Read(file, start, 0), RandomAccess.GetLength(file));
            }
            catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
            {
                return (0, 0);
            }
            catch (IOException e) when (LiteErrors.IsLocked(e))
            {
                // a process that moves its log briefly has exclusive access
                if (tries > 3_000) throw StoreErrors.Busy(name, e);

                Thread.Sleep(10);
            }
            catch (UnauthorizedAccessException e)
            {
                throw new InputNotFoundException($"{name}: may not be read: permission denied", e);
            }
            catch (IOException e)
            {
                throw new TransferException($"{name}: reading failed: {e.Message}", e);
            }
        }
    }
}
