using Microsoft.Data.Sqlite;

namespace Provenance.Store.Sqlite;

/// <summary>Every error that this folder raises, in one place.</summary>
internal static class SqliteErrors
{
    // result codes of sqlite.org/rescode.html
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;

    internal static InputNotFoundException NotFound(string path) =>
        new($"{path}: no such store; 'provenance tag INPUT --store {path}' makes one, --store FILE names another");

    internal static DataException NotAStore(string path) => new($"{path}: not a provenance store; name another file with --store, nothing was changed");

    internal static DataException Newer(string path, long version, int known) =>
        new($"{path}: the store was written by a newer version of provenance (schema {version}, this one knows {known}); use that version, nothing was changed");

    internal static DataException Damaged(string path, string what) =>
        new($"{path}: the store's file is damaged ({what}); keep it as it is, and restore a backup or import an export of it");

    /// <summary>What an error of SQLite means to a user.</summary>
    internal static ProvenanceException Of(string path, SqliteException e) => e.SqliteErrorCode switch
    {
        Busy or Locked => new StoreBusyException($"{path}: another process is writing to the store; try again when it has ended", e),
        NotADatabase => NotAStore(path),
        Corrupt => Damaged(path, e.Message),
        Full => new TransferException($"{path}: the disk is full; whole batches before this one were kept, free some space and run the same again", e),
        ReadOnly => new OutputException($"{path}: the store may not be written: it, or its folder, is read-only", e),
        CannotOpen => new OutputException($"{path}: the store cannot be opened or created: {e.Message}", e),
        InputOutput => new TransferException($"{path}: reading or writing the store failed: {e.Message}", e),
        _ => Damaged(path, e.Message),
    };
}
