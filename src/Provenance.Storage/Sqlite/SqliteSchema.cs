using System.Globalization;
using Microsoft.Data.Sqlite;
using Provenance.Storage.Records;
using Provenance.Storage.Sql;

namespace Provenance.Storage.Sqlite;

/// <summary>Creates a store in an empty file, and upgrades an older one.</summary>
internal static class SqliteSchema
{
    /// <summary>The letters PVNC, at byte 68 of the file's header.</summary>
    private const long ApplicationId = 0x50564E43;

    /// <summary>PVNX: the process that created the file is about to delete it, and nothing must be written to it.</summary>
    internal const long DiscardedId = 0x50564E58;

    /// <summary>Refuses a file that is too short to be a database; SQLite would take it for an empty one and overwrite it.</summary>
    /// <param name="file">Its full path.</param>
    /// <param name="name">Its name in messages.</param>
    internal static void RefuseOtherFiles(string file, string name)
    {
        try
        {
            if (!File.Exists(file)) return;

            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            Span<byte> start = stackalloc byte[16];
            if (stream.Length > 0 && (stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) < start.Length || !start.SequenceEqual("SQLite format 3\0"u8)))
            {
                throw StoreErrors.NotAStore(name);
            }
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

    /// <param name="connection">A connection to the file.</param>
    /// <param name="path">Its name in messages.</param>
    /// <param name="create">True to create a store in an empty file.</param>
    /// <param name="scripts">The schema.</param>
    /// <param name="upgraded">Receives the old version, within the upgrading transaction.</param>
    /// <returns>True if the store was created by this call.</returns>
    /// <exception cref="DataException">The file is another database, or a newer store.</exception>
    internal static bool Prepare(SqliteConnection connection, string path, bool create, SchemaScripts scripts, Action<long> upgraded)
    {
        // within one snapshot: while another process creates the store, separate reads would see half of it
        Execute(connection, "BEGIN");
        var version = Look(connection, path, create, scripts);
        Execute(connection, "COMMIT");
        if (version == scripts.Version) return false;

        // another process may be doing the same: check again once no other can write
        Execute(connection, "BEGIN IMMEDIATE");
        version = Look(connection, path, create, scripts);
        foreach (var script in scripts.After(version)) Execute(connection, script);

        if (version > 0) upgraded(version);

        if (version == 0)
        {
            using var name = connection.CreateCommand();
            name.CommandText = "INSERT INTO meta (name, value) VALUES ('origin', $1)";
            name.Parameters.AddWithValue("$1", SchemaScripts.NewOrigin());
            name.ExecuteNonQuery();
        }

        // pragmas take no parameters; these are our own numbers
        Execute(connection, string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {scripts.Version};"));
        Execute(connection, "COMMIT");
        return version == 0;
    }

    /// <summary>Returns the schema's version; 0 for an empty file in which a store may be created.</summary>
    private static long Look(SqliteConnection connection, string path, bool create, SchemaScripts scripts)
    {
        var id = Number(connection, "PRAGMA application_id");
        var version = Number(connection, "PRAGMA user_version");
        if (id == 0 && version == 0 && create && Number(connection, "SELECT count(*) FROM sqlite_master") == 0) return 0;

        return id == DiscardedId ? throw StoreErrors.Discarded(path)
            : id != ApplicationId || version < 1 ? throw StoreErrors.NotAStore(path)
            : version <= scripts.Version ? version
            : throw StoreErrors.Newer(path, version, scripts.Version);
    }

    internal static long Number(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }

    internal static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
