using Microsoft.Data.Sqlite;
using Provenance.Documents;
using Provenance.Lineage;

namespace Provenance.Store.Sqlite;

/// <summary>
/// Appends batches: records are gathered, then written in one transaction that reads the store's end only when nobody else can
/// write, so that several processes take turns.
/// </summary>
internal sealed class SqliteRecordWriter : IRecordWriter
{
    /// <summary>Records a batch: enough that flushing to disk costs little, few enough that others wait for milliseconds.</summary>
    internal const int BatchSize = 2_000;

    private readonly SqliteStore _store;
    private readonly SqliteConnection _connection;
    private readonly List<ProvenanceRecord> _waiting = [];
    private readonly List<Subject> _touched = [];
    private readonly ByteBuffer _body = new();
    private readonly SqliteCommand _insert;
    private readonly SqliteCommand _document;
    private readonly SqliteCommand _member;
    private readonly SqliteCommand _isMember;
    private readonly SqliteCommand _batch;

    internal SqliteRecordWriter(SqliteStore store, SqliteConnection connection)
    {
        _store = store;
        _connection = connection;
        _insert = Command(
            "INSERT INTO record (seq, subject, statement, content, id, body, hash) VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (subject, statement) DO NOTHING", 7);
        _document = Command(
            """
            INSERT INTO document (digest, origin, generation, generator, source, derived, verdict, p_value) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
            ON CONFLICT (digest) DO UPDATE SET
                origin = CASE WHEN excluded.origin = 0 THEN origin ELSE excluded.origin END,
                generation = coalesce(excluded.generation, generation),
                generator = coalesce(excluded.generator, generator),
                source = coalesce(excluded.source, source),
                derived = max(excluded.derived, derived),
                p_value = CASE WHEN excluded.verdict IS NULL THEN p_value ELSE excluded.p_value END,
                verdict = coalesce(excluded.verdict, verdict)
            """, 8);
        _member = Command("INSERT INTO member (set_name, digest) VALUES ($1, $2) ON CONFLICT DO NOTHING", 2);
        _isMember = Command("SELECT EXISTS (SELECT 1 FROM member WHERE digest = $1)", 1);
        _batch = Command("INSERT INTO batch (first, last, root) VALUES ($1, $2, $3)", 3);
    }

    public long Added { get; private set; }

    public long Known { get; private set; }

    public void Add(ProvenanceRecord record)
    {
        RecordParser.Check(record);
        _waiting.Add(record);
        if (_waiting.Count >= BatchSize)
        {
            Commit();
        }
    }

    public void Commit()
    {
        if (_waiting.Count == 0)
        {
            return;
        }

        try
        {
            SqliteSchema.Execute(_connection, "BEGIN IMMEDIATE");
            try
            {
                var added = Append();
                SqliteSchema.Execute(_connection, "COMMIT");
                Added += added;
                Known += _waiting.Count - added;
                _waiting.Clear();
            }
            catch
            {
                RollBack();
                throw;
            }
        }
        catch (SqliteException e)
        {
            throw SqliteErrors.Of(_store.Name, e);
        }
    }

    private long Append()
    {
        var head = _store.Head;
        var next = head.Records;
        var prev = head.Hash;
        var tree = new MerkleTree();
        _touched.Clear();
        foreach (var record in _waiting)
        {
            if (Insert(record, next + 1, prev) is not { } hash)
            {
                continue;
            }

            next++;
            prev = hash;
            tree.Add(hash);
            if (record.Kind is not (RecordKind.Set or RecordKind.Model))
            {
                Index(record);
            }

            if (Touches(record))
            {
                _touched.Add(record.Kind == RecordKind.Member ? Subject.OfSet(record.Set!) : record.Subject);
            }
        }

        if (next > head.Records)
        {
            Set(_batch, head.Records + 1, next, tree.Root().ToArray());
            _batch.ExecuteNonQuery();
        }

        var graph = new GenerationGraph(_store);
        foreach (var subject in _touched)
        {
            graph.Of(subject);
        }

        return next - head.Records;
    }

    /// <summary>Writes a record at the store's end; null where it states nothing new.</summary>
    private Digest? Insert(ProvenanceRecord record, long sequence, Digest prev)
    {
        _body.Clear();
        RecordFormat.Write(_body, record, prev);
        var hash = RecordFormat.Hash(_body.Written);
        Set(
            _insert, sequence, record.Subject.Key(), RecordKeys.Statement(_body.Written), RecordKeys.Content(record),
            record.Id, _body.Written.ToArray(), hash.ToArray());
        return _insert.ExecuteNonQuery() == 1 ? hash : null;
    }

    private void Index(ProvenanceRecord record)
    {
        var digest = record.NormalizedDigest!.Value.ToArray();
        var state = new DocumentState { Document = record.NormalizedDigest.Value }.With(record);
        Set(
            _document, digest, (long)state.Origin, (long?)state.Generation, state.Generator, state.Source, state.Derived ? 1L : 0L,
            (long?)state.Verdict, state.PValue);
        _document.ExecuteNonQuery();
        if (record.Kind == RecordKind.Member)
        {
            Set(_member, record.Set, digest);
            _member.ExecuteNonQuery();
        }
    }

    /// <summary>Whether a record adds a path to the generation graph that could close a circle.</summary>
    private bool Touches(ProvenanceRecord record) => record.Kind switch
    {
        RecordKind.Model or RecordKind.Member => true,
        RecordKind.Document => record.DerivedFrom.Count > 0 || (record.GeneratedBy is not null && IsMember(record.NormalizedDigest!.Value)),
        _ => false,
    };

    private bool IsMember(Digest document)
    {
        Set(_isMember, document.ToArray());
        return (long)_isMember.ExecuteScalar()! == 1;
    }

    private void RollBack()
    {
        try
        {
            SqliteSchema.Execute(_connection, "ROLLBACK");
        }
        catch (SqliteException)
        {
            // SQLite has rolled back by itself, as it does when the disk is full
        }
    }

    private SqliteCommand Command(string sql, int parameters)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 1; i <= parameters; i++)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = "$" + (char)('0' + i) });
        }

        return command;
    }

    private static void Set(SqliteCommand command, params ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }
    }

    public void Dispose()
    {
        _insert.Dispose();
        _document.Dispose();
        _member.Dispose();
        _isMember.Dispose();
        _batch.Dispose();
    }
}
