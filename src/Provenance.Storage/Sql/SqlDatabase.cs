using Provenance.Lineage.Records;
using Provenance.Storage.Records;

namespace Provenance.Storage.Sql;

/// <summary>
/// One connection to a store in tables: the common part of SQLite and PostgreSQL, in SQL that both understand.
/// Values are always parameters, $1 and so on: long, double, string, byte[], or null. Long results are read in pages, so that other queries may run between them.
/// </summary>
internal abstract class SqlDatabase : Database
{
    private const int Page = 2_000;
    private const string StateColumns = "key, " + EntityState.Columns;

    private readonly KeyIndex _keys;
    private readonly StringPool _strings = new();
    private string? _origin;

    protected SqlDatabase(string name)
        : base(name) => _keys = new KeyIndex(this);

    internal override string Origin => _origin ??= Read("SELECT value FROM meta WHERE name = 'origin'", rows => rows.Text(0)) is [var name] ? name : throw Damaged("it has no name");

    internal override StoreHead Head =>
        Read("SELECT seq, hash FROM record ORDER BY seq DESC LIMIT 1", rows => new StoreHead(rows.Long(0), ReadDigest(rows, 1))) is [var head] ? head : default;

    internal override (long Keyed, long Last) KeyPlaces => _keys.Places;

    /// <summary>Columns of a record, as <see cref="ReadRecord"/> reads them, from <c>record r</c>.</summary>
    protected abstract string RecordColumns { get; }

    /// <summary>Runs a query; no other may run on this connection until its rows are disposed of.</summary>
    internal abstract Rows Query(string sql, params ReadOnlySpan<object?> values);

    /// <summary>Reports the entries of table <c>key</c> that have one of these hashes.</summary>
    internal abstract void FindKeys(ReadOnlySpan<long> hashes, Action<KeyEntry> found);

    /// <summary>Adds missing keys, in ascending order.</summary>
    internal abstract void AddKeys(ReadOnlySpan<KeyEntry> entries);

    /// <summary>Reads a record from the columns in <see cref="RecordColumns"/>.</summary>
    /// <param name="rows">The row.</param>
    /// <param name="first">The first of the columns.</param>
    protected abstract SealedRecord ReadRecord(Rows rows, int first);

    /// <summary>Reads a record's JSON from the columns body and, if <see cref="BodyColumns"/> has it, template. The hash of the previous record may be omitted.</summary>
    internal abstract byte[] ReadBody(Rows rows, int first);

    /// <summary>The columns that <see cref="ReadBody"/> reads, from <c>record r</c>.</summary>
    internal abstract string BodyColumns { get; }

    internal override IReadOnlyList<SealedRecord> Records(long after) =>
        Read($"SELECT {RecordColumns} FROM record r WHERE r.seq > $1 ORDER BY r.seq LIMIT $2", rows => ReadRecord(rows, 0), after, (long)Page);

    internal override IReadOnlyList<StoredBatch> Batches(long after) => Read(
        "SELECT first, last, root FROM batch WHERE first > $1 ORDER BY first LIMIT $2", rows => new StoredBatch(rows.Long(0), rows.Long(1), ReadDigest(rows, 2)), after, (long)Page);

    internal override IReadOnlyList<SealedRecord> About(long no) => Read($"SELECT {RecordColumns} FROM record r WHERE r.subject = $1 ORDER BY r.seq", rows => ReadRecord(rows, 0), no);

    internal override (long No, DocumentState State)? Look(Entity subject)
    {
        var key = subject.Key();
        var hash = StoreKeys.OfSubject(subject, key);
        using (var rows = Query($"SELECT s.no, s.key, {EntityState.Columns} FROM key k JOIN subject s ON s.no = k.subject WHERE k.hash = $1", hash))
        {
            if (Look(rows, subject, key) is { } found) return found;
        }

        foreach (var no in _keys.FindHeld(hash))
        {
            using var rows = Query($"SELECT no, {StateColumns} FROM subject WHERE no = $1", no);
            if (Look(rows, subject, key) is { } found) return found;
        }

        return null;
    }

    internal override Entity? SubjectOf(long no)
    {
        using var rows = Query("SELECT key FROM subject WHERE no = $1", no);
        return rows.Read() ? ReadSubject(rows, 0) : null;
    }

    internal override List<long> Find(long key) => _keys.Find(key);

    internal override IReadOnlyList<(long No, DocumentState State)> Documents(long after) => Read(
        $"SELECT no, {StateColumns} FROM subject WHERE no > $1 AND kind = 0 ORDER BY no LIMIT $2", rows => (rows.Long(0), State(rows, 1)), after, (long)Page);

    internal override IEnumerable<(long No, DocumentState State)> Members(string set)
    {
        long after = 0;
        while (true)
        {
            var page = Read(
                $"SELECT no, {StateColumns} FROM member JOIN subject ON no = document WHERE set_name = $1 AND document > $2 ORDER BY document LIMIT $3",
                rows => (No: rows.Long(0), State: State(rows, 1)), set, after, (long)Page);
            foreach (var member in page)
            {
                yield return member;
            }

            if (page.Count < Page) yield break;

            after = page[^1].No;
        }
    }

    internal override IReadOnlyList<string> SetsOf(long no)
    {
        var names = Read("SELECT set_name FROM member WHERE document = $1", rows => rows.Text(0), no);
        names.Sort(StringComparer.Ordinal);
        return names;
    }

    internal override IEnumerable<SealedRecord> RecordsByDocument()
    {
        // sorted by the database, on disk if there are many; entities never change, so another connection sees the same
        using var other = (SqlDatabase)Another();
        using var documents = other.Query("SELECT no FROM subject WHERE kind = 0 AND no <= $1 ORDER BY key", Subjects);
        while (documents.Read())
        {
            foreach (var record in About(documents.Long(0)))
            {
                yield return record;
            }
        }
    }

    internal override void EndReading() => Undo();

    internal override void RollBack()
    {
        _keys.Forget();
        Undo();
    }

    /// <summary>Rolls a transaction back; does not throw.</summary>
    protected abstract void Undo();

    internal override void Seal(PendingBatch batch)
    {
        var head = Head;
        _keys.FindCandidates(batch);
        Resolve(batch);
        var subjects = Subjects;
        batch.Seal(head, _ => ++subjects);
    }

    /// <summary>Resolves each entity of a batch to its number and state in the store. Each has the numbers of its candidates, whose keys must be compared.</summary>
    protected abstract void Resolve(PendingBatch batch);

    internal override void SettleKeys(bool all)
    {
        if (all ? _keys.Places is var (keyed, last) && keyed == last : !_keys.IsFull) return;

        BeginWriting();
        try
        {
            _keys.Settle();
            Commit();
        }
        catch
        {
            RollBack();
            throw;
        }
    }

    internal override void Rename(string origin)
    {
        Execute("UPDATE meta SET value = $1 WHERE name = 'origin'", origin);
        _origin = null;
    }

    internal override string? CheckIndex(CancellationToken cancellation) => new SqlIndexCheck(this, _keys.Places.Keyed).Run(cancellation);

    /// <summary>Returns all rows of a query with few.</summary>
    internal List<T> Read<T>(string sql, Func<Rows, T> read, params ReadOnlySpan<object?> values)
    {
        var found = new List<T>();
        using var rows = Query(sql, values);
        while (rows.Read()) found.Add(read(rows));

        return found;
    }

    /// <summary>Runs a statement without a result.</summary>
    internal void Execute(string sql, params ReadOnlySpan<object?> values)
    {
        using var rows = Query(sql, values);
        rows.Read();
    }

    internal long? Number(string sql, params ReadOnlySpan<object?> values)
    {
        using var rows = Query(sql, values);
        return rows.Read() && !rows.IsNull(0) ? rows.Long(0) : null;
    }

    internal Digest ReadDigest(Rows rows, int column) =>
        rows.Bytes(column) is { Length: Digest.Size } bytes ? new Digest(bytes) : throw Damaged("a digest is cut short");

    /// <summary>The number of entities.</summary>
    private long Subjects => Number("SELECT max(no) FROM subject") ?? 0;

    private (long No, DocumentState State)? Look(Rows rows, Entity subject, byte[] key)
    {
        while (rows.Read())
        {
            if (rows.Bytes(1).SequenceEqual(key)) return (rows.Long(0), EntityState.Read(rows, 2, subject.Digest, _strings));
        }

        return null;
    }

    private DocumentState State(Rows rows, int first) => EntityState.Read(rows, first + 1, ReadSubject(rows, first).Digest, _strings);

    private Entity ReadSubject(Rows rows, int column) =>
        rows.Bytes(column) is { Length: > 1 } key && (key[0] != 'd' || key.Length == 1 + Digest.Size) ? Entity.FromKey(key) : throw Damaged("a key is cut short");
}
