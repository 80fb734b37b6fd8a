using Provenance.Storage.LiteDb;
using Provenance.Storage.Postgres;
using Provenance.Storage.Records;
using Provenance.Storage.Sqlite;

namespace Provenance.Storage;

/// <summary>Opens provenance stores.</summary>
public static class ProvenanceStores
{
    /// <summary>The default location of commands.</summary>
    public const string DefaultLocation = "provenance.db";

    /// <summary>The prefix of a location that is a SQLite database.</summary>
    private const string SqliteScheme = "sqlite:";

    /// <summary>SQLite's name for an in-memory database.</summary>
    private const string InMemory = ":memory:";

    /// <summary>Opens a store.</summary>
    /// <param name="location">
    /// A file on a local disk (locks do not work on network drives): an existing one is opened by its content, as a LiteDB file or a SQLite database, whatever its name; a new one is a LiteDB file.
    /// <c>sqlite:FILE</c> opens or creates a SQLite database. <c>postgres://USER@HOST:PORT/DATABASE?schema=NAME</c>, of which only the scheme is required, is a schema of a PostgreSQL database;
    /// passwords come from PGPASSWORD or .pgpass.
    /// </param>
    /// <param name="create">True to create the store if it does not exist.</param>
    /// <returns>The store; the caller disposes of it.</returns>
    /// <exception cref="InputNotFoundException">The store does not exist, and <paramref name="create"/> is false.</exception>
    /// <exception cref="DataException">
    /// The location is empty, <c>:memory:</c>, or starts with <c>postgres:</c> and is malformed; or the file is not a store, is of a newer version, or is damaged.
    /// </exception>
    /// <exception cref="StoreBusyException">Another process did not release the store in time.</exception>
    /// <exception cref="OutputException">The store cannot be created.</exception>
    /// <example><code>using var store = ProvenanceStores.Open("provenance.db", create: true);</code></example>
    public static IProvenanceStore Open(string location, bool create = false)
    {
        ArgumentNullException.ThrowIfNull(location);
        return new RecordStore(OpenDatabase(location, create));
    }

    /// <summary>Returns the full path of a location that is a file; null for others.</summary>
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
    /// Deletes the file of a store that <see cref="Open"/> created and that has no records, so that a failed command leaves nothing behind; the store is closed then. Any other store
    /// is left alone: one that existed before, one that another process has open, and one on a server.
    /// </summary>
    /// <param name="store">A store opened by <see cref="Open"/>.</param>
    public static void Discard(IProvenanceStore store) => (store as RecordStore)?.Database.DiscardNew();
}
