using System.Globalization;
using Microsoft.Data.Sqlite;
using Provenance.Storage.Records;
using Provenance.Storage.Sql;

namespace Provenance.Storage.Sqlite;

/// <summary>A store in one file, in SQLite's write-ahead mode; committed batches are on disk.</summary>
internal sealed class SqliteDatabase : SqlDatabase
{
    /// <summary>Maximum time to wait for another writer.</summary>
    private const int BusyMilliseconds = 30_000;

    private static readonly string WaitForOthers = string.Create(CultureInfo.InvariantCulture, $"PRAGMA busy_timeout = {BusyMilliseconds}");

    private readonly string _file;
    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, Stack<SqliteRows>> _idle = [];
    private readonly List<SqliteRows> _all = [];
    private readonly bool _isNew;
    private IReadOnlyList<string> _notices = [];
    private SqliteBatch? _batch;
    private SqliteTemplates? _templates;
    private (long Sequence, Digest Hash) _lastRead;

    /// <param name="path">The file, under its name in messages.</param>
    /// <param name="create">True to create the store if it does not exist.</param>
    /// <param name="scripts">The schema; null for the newest.</param>
    /// <exception cref="InputNotFoundException">The store does not exist, and <paramref name="create"/> is false.</exception>
    /// <exception cref="DataException">The path is invalid, or the file is not a store, or of a newer version.</exception>
    internal SqliteDatabase(string path, bool create, SchemaScripts? scripts = null)
        : this(path, Path.GetFullPath(path), create, scripts ?? SchemaScripts.Sqlite)
    {
    }

    private SqliteDatabase(string path, string file, bool create, SchemaScripts scripts)
        : base(path)
    {
        _file = file;
        if (!create && !File.Exists(file)) throw StoreErrors.NotFound(path);

        SqliteSchema.RefuseOtherFiles(file, path);
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            // a full path, since SQLite takes names such as file:a.db?mode=memory for URIs
            DataSource = file,
            Mode = create ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite,
            Pooling = false,
            DefaultTimeout = BusyMilliseconds / 1000,
        }.ToString());
        try
        {
            _connection.Open();
            // large pages: records are long, and out-of-order writes come in large sorted steps
            SqliteSchema.Execute(_connection, $"{WaitForOthers}; PRAGMA page_size = 16384");
            _isNew = SqliteSchema.Prepare(_connection, path, create, scripts, version => DeclaredOrigins.Upgrade(this, version));
            // 64 MiB of pages each in memory and in the log before they are moved
            SqliteSchema.Execute(_connection, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -65536; PRAGMA wal_autocheckpoint = 4096;");
        }
        catch (SqliteException e)
        {
            _connection.Dispose();
            throw SqliteErrors.Translate(path, e);
        }
        catch
        {
            _connection.Dispose();
            throw;
        }
    }

    internal override IReadOnlyList<string> Notices => _notices;

    /// <summary>Tells the user that LiteDB files are now the default.</summary>
    internal void SuggestMove() => _notices = [$"{Name} is a SQLite database; 'provenance store move {Name} NEW.db' makes a LiteDB file of it, and --store sqlite:{Name} opens it without this remark"];

    internal override Database Another() => new SqliteDatabase(Name, _file, create: false, SchemaScripts.Sqlite);

    internal override Rows Query(string sql, params ReadOnlySpan<object?> values)
    {
        var rows = Prepare(sql);
        for (var i = 0; i < values.Length; i++) rows.BindAny(i + 1, values[i]);

        return rows;
    }

    /// <summary>Returns a prepared statement, which is returned to the pool when it is disposed of.</summary>
    internal SqliteRows Prepare(string sql)
    {
        if (_idle.TryGetValue(sql, out var idle) && idle.TryPop(out var rows)) return rows;

        rows = new SqliteRows(_connection.Handle!, sql, Name, GiveBack);
        _all.Add(rows);
        return rows;
    }

    internal override void BeginReading()
    {
        Execute("BEGIN");
        // SQLite starts its snapshot with the first read
        Execute("SELECT value FROM meta LIMIT 1");
    }

    internal override void BeginWriting() => Execute("BEGIN IMMEDIATE");

    internal override void Commit() => Execute("COMMIT");

    internal override void RollBack()
    {
        _templates = null;
        base.RollBack();
    }

    protected override void Undo()
    {
        try
        {
            Execute("ROLLBACK");
        }
        catch (ProvenanceException)
        {
            // SQLite has rolled back by itself, as it does when the disk is full
        }
    }

    internal override void FindKeys(ReadOnlySpan<long> hashes, Action<KeyEntry> found) => Batch.FindKeys(hashes, found);

    protected override void Resolve(PendingBatch batch) => Batch.Resolve(batch);

    internal override void Append(PendingBatch batch) => Batch.Append(batch);

    internal override void AddKeys(ReadOnlySpan<KeyEntry> entries) => Batch.AddKeys(entries);

    /// <summary>Templates of records' JSON.</summary>
    internal SqliteTemplates Templates => _templates ??= new SqliteTemplates(this);

    internal override string BodyColumns => "r.body, r.template";

    protected override string RecordColumns => "r.seq, r.hash, " + BodyColumns;

    internal override byte[] ReadBody(Rows rows, int first) => ReadBody(rows, first, default);

    protected override SealedRecord ReadRecord(Rows rows, int first)
    {
        var sequence = rows.Long(first);
        var hash = ReadDigest(rows, first + 1);
        // when reading in order, the previous record's hash is known
        var prev = rows.IsNull(first + 3) || sequence == 1 ? default
            : _lastRead.Sequence == sequence - 1 ? _lastRead.Hash
            : Read("SELECT hash FROM record WHERE seq = $1", found => ReadDigest(found, 0), sequence - 1) is [var before] ? before
            : default;
        _lastRead = (sequence, hash);
        return new SealedRecord(sequence, ReadBody(rows, first + 2, prev), hash) { Store = Name };
    }

    private byte[] ReadBody(Rows rows, int first, Digest prev) =>
        rows.IsNull(first + 1) ? rows.Bytes(first).ToArray() : Templates.Join(rows.Long(first + 1), rows.Bytes(first), prev);

    /// <summary>
    /// A quick check finds invalid pages. Members by document are compared with those by data set through digests, which takes less
    /// time than SQLite's full check with an index look-up for every row. Callers that read records by entity compare those.
    /// </summary>
    internal override IReadOnlyList<string> Damage()
    {
        var faults = Read("PRAGMA quick_check(10)", rows => rows.Text(0));
        faults.RemoveAll(line => line == "ok");
        if (faults.Count == 0)
        {
            var digest = new OrderIndependentHash();
            if (Members("NOT INDEXED", digest) != Members("INDEXED BY member_document", digest))
            {
                faults.Add("index member_document is not that of its table");
            }
        }

        return faults.ConvertAll(line => $"the store's file is damaged: {line}");
    }

    internal override void DiscardNew()
    {
        if (_isNew && TryMarkDiscarded())
        {
            Dispose();
            try
            {
                File.Delete(_file);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // at worst an empty file remains; the earlier error is the one to report
            }
        }
    }

    /// <summary>
    /// Marks a store without records as discarded, so that its file can be deleted: a process that opens it meanwhile and waits is refused, and loses nothing.
    /// Returns false if it has records, or if another connection is open.
    /// </summary>
    private bool TryMarkDiscarded()
    {
        try
        {
            Execute("PRAGMA busy_timeout = 0");
            // leaving write-ahead mode requires exclusive access; no journal is left beside the file
            if (HasRecords() || Read("PRAGMA journal_mode = MEMORY", rows => rows.Text(0)) is not ["memory"]) return false;

            Execute("BEGIN EXCLUSIVE");
            // another process may have come and gone since
            var isEmpty = !HasRecords();
            if (isEmpty) Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {SqliteSchema.DiscardedId}"));

            Commit();
            return isEmpty;
        }
        catch (ProvenanceException)
        {
            return false;
        }
        finally
        {
            Execute(WaitForOthers);
        }
    }

    private bool HasRecords() => Number("SELECT 1 FROM record LIMIT 1") is not null;

    private ulong Members(string how, OrderIndependentHash digest)
    {
        var sum = 0UL;
        using var rows = Query($"SELECT document, set_name FROM member {how}");
        while (rows.Read()) sum += digest.Hash(rows.Long(0), rows.Bytes(1));

        return sum;
    }

    public override void Dispose()
    {
        foreach (var rows in _all) rows.Close();

        _all.Clear();
        _connection.Dispose();
    }

    private SqliteBatch Batch => _batch ??= new SqliteBatch(this);

    private void GiveBack(SqliteRows rows)
    {
        if (!_idle.TryGetValue(rows.Sql, out var idle)) _idle.Add(rows.Sql, idle = []);

        idle.Push(rows);
    }
}
