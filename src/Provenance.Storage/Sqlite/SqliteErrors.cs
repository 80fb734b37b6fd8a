using Microsoft.Data.Sqlite;
using Provenance.Storage.Records;

namespace Provenance.Storage.Sqlite;

/// <summary>All errors that this folder raises.</summary>
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

    /// <summary>Translates an error of SQLite for the user.</summary>
    internal static ProvenanceException Translate(string path, SqliteException e) => e.SqliteErrorCode switch
    {
        Busy or Locked => StoreErrors.Busy(path, e),
        NotADatabase => StoreErrors.NotAStore(path),
        Corrupt => StoreErrors.Damaged(path, e.Message),
        Full => StoreErrors.Full(path, e),
        ReadOnly => new OutputException($"{path}: the store may not be written: it, or its folder, is read-only", e),
        CannotOpen => new OutputException($"{path}: the store cannot be opened or created: {e.Message}", e),
        InputOutput => new TransferException($"{path}: reading or writing the store failed: {e.Message}", e),
        _ => StoreErrors.Damaged(path, e.Message),
    };
}
