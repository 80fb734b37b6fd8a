using Provenance.Storage.LiteDb;
using Provenance.Storage.Postgres;
using Provenance.Storage.Records;
using Provenance.Storage.Sqlite;

namespace Provenance.Storage;

/// <summary>Opens provenance stores.</summary>
public static class ProvenanceStores
{
    /// <summary>The file that commands use where no other is named.</summary>
    public const string DefaultLocation = "provenance.db";

    /// <summary>What stands before a file that is to be a SQLite database.</summary>
    private const string SqliteScheme = "sqlite:";

    /// <summary>SQLite's name for a database that ends with its connection.</summary>
    private const string InMemory = ":memory:";

    /// <summary>Opens a store.</summary>
    /// <param name="location">
    /// A file on a local disk, because locks do not hold on network drives: an existing one is opened as what it is, a LiteDB file or a SQLite database, whatever its name, and a new one is a LiteDB file.
    /// <c>sqlite:FILE</c> makes or opens a SQLite database. <c>postgres://USER@HOST:PORT/DATABASE?schema=NAME</c>, of which only the scheme must be given, is a schema of a PostgreSQL database;
    /// passwords come from PGPASSWORD or .pgpass.
    /// </param>
    /// <param name="create">Whether to make one where there is none.</param>
    /// <returns>The store; whoever opened it disposes it.</returns>
    /// <exception cref="InputNotFoundException">There is none, and none is to be made.</exception>
    /// <exception cref="DataException">
    /// The location is none: empty, <c>:memory:</c>, or one that starts with <c>postgres:</c> and cannot be read; or the file is no store, a newer one, or damaged.
    /// </exception>
    /// <exception cref="StoreBusyException">Another process would not let go.</exception>
    /// <exception cref="OutputException">It cannot be created.</exception>
    /// <example><code>using var store = ProvenanceStores.Open("provenance.db", create: true);</code></example>
    public static IProvenanceStore Open(string location, bool create = false)
    {
        ArgumentNullException.ThrowIfNull(location);
        return new RecordStore(OpenDatabase(location, create));
    }

    /// <summary>The full path of a location that is a file; null for others.</summary>
    internal static string? PathOf(string location) =>
        PostgresLocation.Is(location) ? null : Path.GetFullPath(location.StartsWith(SqliteScheme, StringComparison.Ordinal) ? location[SqliteScheme.Length..] : location);

    internal static Database OpenDatabase(string location, bool create)
    {
        if (PostgresLocation.Is(location)) return new PostgresDatabase(PostgresLocation.Parse(location), create);

        var isSqlite = location.StartsWith(SqliteScheme, StringComparison.Ordinal);
        var name = isSqlite ? location[SqliteScheme.Length..] : location;
        if (name.Length == 0 || name.Contains('\0', StringComparison.Ordinal) || name.Equals(InMemory, StringComparison.OrdinalIgnoreCase))
        {
            throw StoreErrors.NoLocation(location, DefaultLocation);
        }

        var path = Path.GetFullPath(name);
        if (isSqlite) return new SqliteDatabase(name, create);

        if (!StoreFile.IsSqlite(path, name)) return new LiteDatabase(name, create);

        var sqlite = new SqliteDatabase(name, create);
        sqlite.SuggestMove();
        return sqlite;
    }

    /// <summary>
    /// Takes away the file of a store that <see cref="Open"/> made and that nothing was recorded in, so that what failed leaves nothing behind; the store is closed then. Any other store
    /// stays as it is: one that was there before, one that another process has open, and one on a server.
    /// </summary>
    /// <param name="store">A store that was opened here.</param>
    public static void Discard(IProvenanceStore store) => (store as RecordStore)?.Database.DiscardNew();
}
