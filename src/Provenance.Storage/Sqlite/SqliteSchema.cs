using System.Globalization;
using Microsoft.Data.Sqlite;
using Provenance.Storage.Records;
using Provenance.Storage.Sql;

namespace Provenance.Storage.Sqlite;

/// <summary>Makes a store in an empty file, and brings an older one up to date.</summary>
internal static class SqliteSchema
{
    /// <summary>In the file's header, at byte 68: the letters PVNC.</summary>
    private const long ApplicationId = 0x50564E43;

    /// <summary>PVNX: the file is about to be deleted by whoever made it, and nothing must be written to it any more.</summary>
    internal const long DiscardedId = 0x50564E58;

    /// <summary>SQLite takes a file that is too short to be a database for an empty one, and would write over it.</summary>
    /// <param name="file">Its full path.</param>
    /// <param name="name">As messages name it.</param>
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
    /// <param name="create">Whether to make a store in an empty file.</param>
    /// <param name="scripts">The schema.</param>
    /// <param name="upgraded">Told the version that was upgraded, within the transaction that does it.</param>
    /// <returns>Whether it was made, here and now.</returns>
    /// <exception cref="DataException">It is another database, or a newer store.</exception>
    internal static bool Prepare(SqliteConnection connection, string path, bool create, SchemaScripts scripts, Action<long> upgraded)
    {
        // as of one moment: where another process is making the store, one look would see half of it
        Execute(connection, "BEGIN");
        var version = Look(connection, path, create, scripts);
        Execute(connection, "COMMIT");
        if (version == scripts.Version) return false;

        // another process may be doing the same: look again once it is certain that nobody else writes
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

        // pragmas take no parameters; these are numbers of ours
        Execute(connection, string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {scripts.Version};"));
        Execute(connection, "COMMIT");
        return version == 0;
    }

    /// <summary>The schema's version; 0 for an empty file where one may be made.</summary>
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
