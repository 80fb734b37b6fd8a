using Microsoft.Data.Sqlite;
using Provenance.Lineage;

namespace Provenance.Store.Sqlite;

/// <summary>A store in one file, in SQLite's write-ahead mode; a batch is on disk when it has been accepted.</summary>
internal sealed class SqliteStore : IProvenanceStore
{
    private const string Columns = "seq, body, hash";
    private const string StateColumns = "digest, origin, generation, generator, source, derived, verdict, p_value";

    private readonly SqliteConnection _connection;

    /// <exception cref="InputNotFoundException">There is none, and none is to be made.</exception>
    /// <exception cref="DataException">The file is no store, or a newer one.</exception>
    internal SqliteStore(string path, bool create)
    {
        Name = path;
        if (!create && !File.Exists(path))
        {
            throw SqliteErrors.NotFound(path);
        }

        SqliteSchema.RefuseOtherFiles(path);
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = create ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite,
            Pooling = false,
            DefaultTimeout = 30,
        }.ToString());
        try
        {
            _connection.Open();
            SqliteSchema.Prepare(_connection, path, create);
            SqliteSchema.Execute(_connection, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -65536;");
            Origin = Scalar("SELECT value FROM meta WHERE name = 'origin'") as string ?? throw SqliteErrors.Damaged(path, "it has no name");
        }
        catch (SqliteException e)
        {
            _connection.Dispose();
            throw SqliteErrors.Of(path, e);
        }
        catch
        {
            _connection.Dispose();
            throw;
        }
    }

    public string Name { get; }

    public string Origin { get; }

    public StoreHead Head
    {
        get
        {
            foreach (var row in Rows("SELECT seq, hash FROM record ORDER BY seq DESC LIMIT 1"))
            {
                return new StoreHead(Long(row, 0), ReadDigest(row, 1));
            }

            return default;
        }
    }

    public long Memberships => (long)Scalar("SELECT count(*) FROM member")!;

    public IRecordWriter Write() => new SqliteRecordWriter(this, _connection);

    public IEnumerable<SealedRecord> Records(long after = 0, bool check = false)
    {
        foreach (var row in Rows($"SELECT {Columns}, subject, statement, content, id FROM record WHERE seq > $1 ORDER BY seq", after))
        {
            var record = Sealed(row);
            yield return !check ? record : new SealedRecord(record.Sequence, record.Body, record.Hash)
            {
                Fault = RecordKeys.Fault(record, Blob(row, 3), Blob(row, 4), row.IsDBNull(5) ? null : Blob(row, 5), row.IsDBNull(6) ? null : row.GetString(6)),
            };
        }
    }

    public IEnumerable<SealedRecord> RecordsByDocument()
    {
        var group = new List<(byte[] Subject, SealedRecord Record)>();
        foreach (var row in Rows($"SELECT {Columns}, subject FROM record WHERE subject >= $1 AND subject < $2 ORDER BY subject", "d"u8.ToArray(), "e"u8.ToArray()))
        {
            var subject = Blob(row, 3);
            if (group.Count > 0 && !subject.AsSpan().SequenceEqual(group[0].Subject))
            {
                foreach (var record in InOrder(group))
                {
                    yield return record;
                }

                group.Clear();
            }

            group.Add((subject, Sealed(row)));
        }

        foreach (var record in InOrder(group))
        {
            yield return record;
        }
    }

    public IReadOnlyList<SealedRecord> About(Subject subject)
    {
        var found = new List<SealedRecord>();
        foreach (var row in Rows($"SELECT {Columns} FROM record WHERE subject = $1 ORDER BY seq", subject.Key()))
        {
            found.Add(Sealed(row));
        }

        return found;
    }

    public Subject? Find(string id)
    {
        if (Digest.TryParse(id, out var digest))
        {
            var subject = Subject.OfDocument(digest);
            if (Subjects("SELECT subject FROM record WHERE subject = $1 LIMIT 1", subject.Key()) is { } normalized)
            {
                return normalized;
            }

            return Subjects("SELECT subject FROM record WHERE content = $1 ORDER BY seq LIMIT 1", digest.ToArray()) ?? ById(id);
        }

        return ById(id)
            ?? Subjects("SELECT subject FROM record WHERE subject = $1 LIMIT 1", Subject.OfModel(id).Key())
            ?? Subjects("SELECT subject FROM record WHERE subject = $1 LIMIT 1", Subject.OfSet(id).Key());
    }

    public IEnumerable<StoredBatch> Batches()
    {
        foreach (var row in Rows("SELECT first, last, root FROM batch ORDER BY first"))
        {
            yield return new StoredBatch(Long(row, 0), Long(row, 1), ReadDigest(row, 2));
        }
    }

    public DocumentState? Document(Digest document)
    {
        foreach (var row in Rows($"SELECT {StateColumns} FROM document WHERE digest = $1", document.ToArray()))
        {
            return State(row);
        }

        return null;
    }

    public IEnumerable<DocumentState> Documents()
    {
        foreach (var row in Rows($"SELECT {StateColumns} FROM document ORDER BY digest"))
        {
            yield return State(row);
        }
    }

    public IReadOnlyList<DocumentProfile> Profiles(string? setName)
    {
        // documents that were made from others are each alike to themselves only
        var rows = setName is null
            ? Rows("SELECT origin, generation, generator, source, CASE derived WHEN 1 THEN digest END AS own, count(*), min(digest) FROM document GROUP BY origin, generation, generator, source, own")
            : Rows("SELECT origin, generation, generator, NULL, CASE derived WHEN 1 THEN d.digest END AS own, count(*), min(d.digest) FROM member m JOIN document d ON d.digest = m.digest WHERE m.set_name = $1 GROUP BY origin, generation, generator, own", setName);
        var profiles = new List<DocumentProfile>();
        foreach (var row in rows)
        {
            profiles.Add(new DocumentProfile(
                (Origin)(int)Long(row, 0), Number(row, 1), Text(row, 2), Text(row, 3), row.IsDBNull(4) ? null : ReadDigest(row, 4), Long(row, 5), ReadDigest(row, 6)));
        }

        return profiles;
    }

    public IReadOnlyList<string> SetsOf(Digest document)
    {
        var names = new List<string>();
        foreach (var row in Rows("SELECT set_name FROM member WHERE digest = $1", document.ToArray()))
        {
            names.Add(Text(row, 0) ?? "");
        }

        names.Sort(StringComparer.Ordinal);
        return names;
    }

    public IDisposable Freeze() => Try(() => _connection.BeginTransaction(deferred: true));

    public IReadOnlyList<string> Check()
    {
        var faults = new List<string>();
        foreach (var row in Rows("PRAGMA integrity_check(10)"))
        {
            if (Text(row, 0) is var line && line != "ok")
            {
                faults.Add($"the store's file is damaged: {line}");
            }
        }

        return faults;
    }

    public void Dispose() => _connection.Dispose();

    private Subject? ById(string id) => Subjects("SELECT subject FROM record WHERE id = $1 ORDER BY seq DESC LIMIT 1", id);

    private Subject? Subjects(string sql, object value)
    {
        foreach (var row in Rows(sql, value))
        {
            return Blob(row, 0) is { Length: > 1 } key ? Subject.FromKey(key) : throw SqliteErrors.Damaged(Name, "a key is cut short");
        }

        return null;
    }

    private object? Scalar(string sql)
    {
        foreach (var row in Rows(sql))
        {
            return row.GetValue(0);
        }

        return null;
    }

    /// <summary>Runs a query; values are always parameters, $1 and so on. Errors say what they mean to a user.</summary>
    private IEnumerable<SqliteDataReader> Rows(string sql, params object[] values)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters.AddWithValue("$" + (char)('1' + i), values[i]);
        }

        using var reader = Try(command.ExecuteReader);
        while (Try(reader.Read))
        {
            yield return reader;
        }
    }

    private T Try<T>(Func<T> step)
    {
        try
        {
            return step();
        }
        catch (SqliteException e)
        {
            throw SqliteErrors.Of(Name, e);
        }
    }

    private SealedRecord Sealed(SqliteDataReader row) => new(Long(row, 0), Blob(row, 1), ReadDigest(row, 2));

    private DocumentState State(SqliteDataReader row) => new()
    {
        Document = ReadDigest(row, 0),
        Origin = (Origin)(int)Long(row, 1),
        Generation = Number(row, 2),
        Generator = Text(row, 3),
        Source = Text(row, 4),
        Derived = Long(row, 5) == 1,
        Verdict = Number(row, 6) is { } verdict ? (Verdict)verdict : null,
        PValue = row.IsDBNull(7) ? null : row.GetDouble(7),
    };

    private Digest ReadDigest(SqliteDataReader row, int column) =>
        Blob(row, column) is { Length: 32 } bytes ? new Digest(bytes) : throw SqliteErrors.Damaged(Name, "a digest is cut short");

    private long Long(SqliteDataReader row, int column) =>
        row.IsDBNull(column) ? throw SqliteErrors.Damaged(Name, "a number is missing") : row.GetInt64(column);

    private static byte[] Blob(SqliteDataReader row, int column) => row.GetValue(column) as byte[] ?? [];

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static int? Number(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : (int)row.GetInt64(column);

    private static IEnumerable<SealedRecord> InOrder(List<(byte[] Subject, SealedRecord Record)> group) => group.Select(pair => pair.Record).OrderBy(record => record.Sequence);
}
