using System.Globalization;
using Provenance.Storage.Records;
using Provenance.Storage.Sql;

namespace Provenance.Storage.Postgres;

/// <summary>Creates a store in a schema that is empty or missing, and upgrades an older one.</summary>
internal static class PostgresSchema
{
    /// <summary>The key of the lock that keeps two processes from creating a store at once: the letters PVNC.</summary>
    private const long Making = 0x50564E43;

    /// <exception cref="DataException">The schema has other content, or a newer store.</exception>
    internal static void Prepare(PostgresDatabase database, string schema, bool create, SchemaScripts scripts)
    {
        if (Look(database, schema, create, scripts) == scripts.Version) return;

        database.Execute("BEGIN");
        try
        {
            database.Execute("SELECT pg_advisory_xact_lock($1)", Making);
            var version = Look(database, schema, create, scripts);
            if (version == 0)
            {
                // an identifier cannot be a parameter; PostgresLocation accepts only plain names
                database.Execute($"CREATE SCHEMA IF NOT EXISTS {schema}");
            }

            foreach (var script in scripts.After(version)) database.Execute(script);

            DeclaredOrigins.Upgrade(database, version);
            if (version == 0) database.Execute("INSERT INTO meta (name, value) VALUES ('origin', $1)", SchemaScripts.NewOrigin());

            database.Execute("DELETE FROM meta WHERE name = 'schema'");
            database.Execute("INSERT INTO meta (name, value) VALUES ('schema', $1)", scripts.Version.ToString(CultureInfo.InvariantCulture));
            database.Execute("COMMIT");
        }
        catch
        {
            database.RollBack();
            throw;
        }
    }

    /// <summary>Returns the store's version; 0 if a store may be created.</summary>
    private static long Look(PostgresDatabase database, string schema, bool create, SchemaScripts scripts)
    {
        var tables = database.Number("SELECT count(*) FROM information_schema.tables WHERE table_schema = $1", schema) ?? 0;
        if (tables == 0) return create ? 0 : throw StoreErrors.NotFound(database.Name);

        if (database.Number("SELECT count(*) FROM information_schema.tables WHERE table_schema = $1 AND table_name IN ('meta', 'record', 'subject')", schema) != 3)
        {
            throw StoreErrors.NotAStore(database.Name);
        }

        var values = database.Read("SELECT value FROM meta WHERE name = 'schema'", rows => rows.Text(0));
        return values is not [var text] || !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var version) || version < 1 ? throw StoreErrors.NotAStore(database.Name)
            : version <= scripts.Version ? version
            : throw StoreErrors.Newer(database.Name, version, scripts.Version);
    }
}
