using Npgsql;
using Provenance.Storage.Records;
using Provenance.Storage.Sql;

namespace Provenance.Storage.Postgres;

/// <summary>A store in a schema of a PostgreSQL database; several machines may write to it, batch by batch.</summary>
internal sealed class PostgresDatabase : SqlDatabase
{
    /// <summary>Maximum time to wait for another writer.</summary>
    private const string LockTimeout = "30s";

    private readonly PostgresLocation _location;
    private readonly NpgsqlConnection _connection;
    private bool _writing;

    /// <exception cref="InputNotFoundException">The store does not exist and is not to be created.</exception>
    /// <exception cref="DataException">The schema is not a store, or a newer one.</exception>
    internal PostgresDatabase(PostgresLocation location, bool create, SchemaScripts? scripts = null)
        : base(location.Name)
    {
        _location = location;
        _connection = new NpgsqlConnection(location.Connection);
        try
        {
            Try(() =>
            {
                _connection.Open();
                return true;
            });
            Execute($"SET lock_timeout = '{LockTimeout}'");
            PostgresSchema.Prepare(this, location.Schema, create, scripts ?? SchemaScripts.Postgres);
        }
        catch
        {
            _connection.Dispose();
            throw;
        }
    }

    internal override Database Another() => new PostgresDatabase(_location, create: false);

    internal override Rows Query(string sql, params ReadOnlySpan<object?> values)
    {
        var command = Command(sql);
        foreach (var value in values) command.Parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value });

        return Try(() => new PostgresRows(command, command.ExecuteReader(), Meaning));
    }

    internal override string BodyColumns => "r.body";

    protected override string RecordColumns => "r.seq, r.body, r.hash";

    internal override byte[] ReadBody(Rows rows, int first) => rows.Bytes(first).ToArray();

    protected override SealedRecord ReadRecord(Rows rows, int first) => new(rows.Long(first), ReadBody(rows, first + 1), ReadDigest(rows, first + 2)) { Store = Name };

    internal override void BeginReading()
    {
        Execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
        // PostgreSQL starts its snapshot with the first read
        Execute("SELECT value FROM meta LIMIT 1");
    }

    internal override void BeginWriting()
    {
        _writing = true;
        Execute("BEGIN");
        try
        {
            // readers continue; other writers wait
            Execute("LOCK TABLE batch IN EXCLUSIVE MODE");
        }
        catch
        {
            RollBack();
            throw;
        }
    }

    internal override void Commit()
    {
        Execute("COMMIT");
        _writing = false;
    }

    protected override void Undo()
    {
        try
        {
            Execute("ROLLBACK");
        }
        catch (ProvenanceException)
        {
            // the connection is gone, and with it everything not committed
        }

        _writing = false;
    }

    internal override void FindKeys(ReadOnlySpan<long> hashes, Action<KeyEntry> found) => PostgresBatch.FindKeys(this, hashes, found);

    protected override void Resolve(PendingBatch batch) => PostgresBatch.Resolve(this, batch);

    internal override void Append(PendingBatch batch) => PostgresBatch.Append(this, batch);

    internal override void AddKeys(ReadOnlySpan<KeyEntry> entries) => PostgresBatch.AddKeys(this, entries);

    /// <summary>Returns no faults: PostgreSQL has checksums of its own pages, and the comparison with the records finds the rest.</summary>
    internal override IReadOnlyList<string> Damage() => [];

    /// <summary>Sends rows by COPY in binary form; all of them arrive or none.</summary>
    internal void Copy(string target, Action<NpgsqlBinaryImporter> write) =>
        Try(() =>
        {
            using var importer = _connection.BeginBinaryImport($"COPY {target} FROM STDIN (FORMAT BINARY)");
            write(importer);
            return importer.Complete();
        });

    public override void Dispose() => _connection.Dispose();

    private NpgsqlCommand Command(string sql)
    {
        var command = _connection.CreateCommand();
        // the project's own statements; values are parameters
#pragma warning disable CA2100
        command.CommandText = sql;
#pragma warning restore CA2100
        return command;
    }

    private T Try<T>(Func<T> step)
    {
        try
        {
            return step();
        }
        catch (NpgsqlException e)
        {
            throw Meaning(e);
        }
    }

    private ProvenanceException Meaning(NpgsqlException e) => PostgresErrors.Translate(Name, e, _writing);
}
