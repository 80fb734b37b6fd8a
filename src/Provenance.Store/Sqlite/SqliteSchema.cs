using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;

namespace Provenance.Store.Sqlite;

/// <summary>Makes a store in an empty file, and brings an older one up to date.</summary>
internal static class SqliteSchema
{
    /// <summary>In the file's header, at byte 68: the letters PVNC.</summary>
    private const long ApplicationId = 0x50564E43;

    /// <summary>Files of Schema/, in order; the store's version is how many were applied.</summary>
    private static readonly string[] Files = ["001-records.sql"];

    /// <summary>The version that this code reads and writes.</summary>
    internal static int Version => Files.Length;

    /// <summary>SQLite takes a file that is too short to be a database for an empty one, and would write over it.</summary>
    internal static void RefuseOtherFiles(string path)
    {
        try
        {
            if (!File.Exists(path))
            {
                return;
            }

            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            Span<byte> start = stackalloc byte[16];
            if (file.Length > 0 && (file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) < start.Length || !start.SequenceEqual("SQLite format 3\0"u8)))
            {
                throw SqliteErrors.NotAStore(path);
            }
        }
        catch (UnauthorizedAccessException e)
        {
            throw new InputNotFoundException($"{path}: may not be read: permission denied", e);
        }
        catch (IOException e)
        {
            throw new TransferException($"{path}: reading failed: {e.Message}", e);
        }
    }

    /// <exception cref="DataException">It is another database, or a newer store.</exception>
    internal static void Prepare(SqliteConnection connection, string path, bool create)
    {
        var version = Look(connection, path, create);
        if (version == Version)
        {
            return;
        }

        // another process may be doing the same: look again once it is certain that nobody else writes
        Execute(connection, "BEGIN IMMEDIATE");
        version = Look(connection, path, create);
        for (var step = (int)version; step < Version; step++)
        {
            Execute(connection, Read(Files[step]));
            if (step == 0)
            {
                using var name = connection.CreateCommand();
                name.CommandText = "INSERT INTO meta (name, value) VALUES ('origin', $origin)";
                name.Parameters.AddWithValue("$origin", $"provenance-store/{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))}");
                name.ExecuteNonQuery();
            }
        }

        // pragmas take no parameters; these are numbers of ours
        Execute(connection, string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {Version};"));
        Execute(connection, "COMMIT");
    }

    /// <summary>The schema's version; 0 for an empty file where one may be made.</summary>
    private static long Look(SqliteConnection connection, string path, bool create)
    {
        var id = Number(connection, "PRAGMA application_id");
        var version = Number(connection, "PRAGMA user_version");
        if (id == 0 && version == 0 && create && Number(connection, "SELECT count(*) FROM sqlite_master") == 0)
        {
            return 0;
        }

        if (id != ApplicationId || version < 1)
        {
            throw SqliteErrors.NotAStore(path);
        }

        return version <= Version ? version : throw SqliteErrors.Newer(path, version, Version);
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

    private static string Read(string name)
    {
        using var stream = typeof(SqliteSchema).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
