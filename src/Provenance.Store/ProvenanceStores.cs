using Provenance.Lineage;
using Provenance.Store.Postgres;
using Provenance.Store.Sqlite;

namespace Provenance.Store;

/// <summary>Opens provenance stores.</summary>
public static class ProvenanceStores
{
    /// <summary>The file that commands use where no other is named.</summary>
    public const string DefaultLocation = "provenance.db";

    /// <summary>Opens a store.</summary>
    /// <param name="location">
    /// A file of SQLite, whatever its name looks like, on a local disk, because its locks do not hold on network drives; or <c>postgres://USER@HOST:PORT/DATABASE?schema=NAME</c>,
    /// of which only the scheme must be given. Passwords come from PGPASSWORD or .pgpass.
    /// </param>
    /// <param name="create">Whether to make one where there is none.</param>
    /// <exception cref="InputNotFoundException">There is none, and none is to be made.</exception>
    /// <exception cref="DataException">
    /// The location is none: empty, <c>:memory:</c>, or one that starts with <c>postgres:</c> and cannot be read; or the file is no store, a newer one, or damaged.
    /// </exception>
    /// <exception cref="StoreBusyException">Another process would not let go.</exception>
    /// <exception cref="OutputException">It cannot be created.</exception>
    public static IProvenanceStore Open(string location, bool create = false)
    {
        ArgumentNullException.ThrowIfNull(location);
        return PostgresLocation.Is(location)
            ? new RecordStore(new PostgresDatabase(PostgresLocation.Parse(location), create))
            : new RecordStore(new SqliteDatabase(location, create));
    }

    /// <summary>
    /// Takes away the file of a store that <see cref="Open"/> made and that nothing was recorded in, so that what failed leaves nothing behind; the store is closed then. Any other store
    /// stays as it is: one that was there before, one that another process has open, and one on a server.
    /// </summary>
    /// <param name="store">A store that was opened here.</param>
    public static void Discard(IProvenanceStore store) => (store as RecordStore)?.DiscardNew();
}
