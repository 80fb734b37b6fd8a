using Provenance.Lineage;

namespace Provenance.Store;

/// <summary>A store in a database, whichever it is; long answers are read in pages, so that other questions may be asked between them.</summary>
internal sealed class RecordStore : IProvenanceStore
{
    private const int Page = 2_000;
    private const string StateColumns = "key, " + SubjectState.Columns;

    private readonly Database _database;
    private readonly KeyIndex _keys;
    private readonly ReadingMoments _moments;
    private readonly StringPool _strings = new();
    private string? _origin;

    internal RecordStore(Database database, int mostHeld = KeyIndex.MostHeld)
    {
        _database = database;
        _keys = new KeyIndex(database, mostHeld);
        _moments = new ReadingMoments(database);
    }

    public string Name => _database.Name;

    public string Origin => _origin ??=
        _database.Read("SELECT value FROM meta WHERE name = 'origin'", rows => rows.Text(0)) is [var name] ? name : throw _database.Damaged("it has no name");

    public StoreHead Head =>
        _database.Read("SELECT seq, hash FROM record ORDER BY seq DESC LIMIT 1", rows => new StoreHead(rows.Long(0), _database.ReadDigest(rows, 1))) is [var head]
            ? head
            : default;

    /// <summary>How many subjects there are.</summary>
    internal long Subjects => _database.Number("SELECT max(no) FROM subject") ?? 0;

    public IProvenanceStore Another() => new RecordStore(_database.Another());

    public IRecordWriter Write() => new RecordWriter(_database.Another());

    public IEnumerable<SealedRecord> Records(long after = 0)
    {
        while (true)
        {
            var page = _database.Read("SELECT seq, body, hash FROM record WHERE seq > $1 ORDER BY seq LIMIT $2", Sealed, after, (long)Page);
            foreach (var record in page)
            {
                yield return record;
            }

            if (page.Count < Page)
            {
                yield break;
            }

            after = page[^1].Sequence;
        }
    }

    public IEnumerable<SealedRecord> RecordsByDocument()
    {
        // sorted by the database, which does so on disk where they are many; subjects never change, so another connection sees the same
        using var other = _database.Another();
        using var documents = other.Query("SELECT no FROM subject WHERE kind = 0 AND no <= $1 ORDER BY key", Subjects);
        while (documents.Read())
        {
            foreach (var record in About(documents.Long(0)))
            {
                yield return record;
            }
        }
    }

    public IReadOnlyList<SealedRecord> About(Subject subject) => NumberOf(subject) is { } no ? About(no) : [];

    public Subject? Find(string id)
    {
        if (Digest.TryParse(id, out var digest))
        {
            return Named(Subject.OfDocument(digest)) ?? FindByKey(StoreKeys.OfDigest(digest), record => record.ContentDigest == digest) ?? FindById(id);
        }

        return FindById(id) ?? Named(Subject.OfModel(id)) ?? Named(Subject.OfSet(id));
    }

    public IReadOnlyList<Digest> Near(string signature)
    {
        var found = new HashSet<Digest>();
        var keys = new List<long>();
        StoreKeys.AddBands(keys, signature);
        foreach (var key in keys)
        {
            foreach (var no in _keys.Find(key))
            {
                if (SubjectOf(no) is { Kind: RecordKind.Document } document)
                {
                    found.Add(document.Digest);
                }
            }
        }

        return [.. found];
    }

    public IEnumerable<StoredBatch> Batches()
    {
        long after = 0;
        while (true)
        {
            var page = _database.Read(
                "SELECT first, last, root FROM batch WHERE first > $1 ORDER BY first LIMIT $2",
                rows => new StoredBatch(rows.Long(0), rows.Long(1), _database.ReadDigest(rows, 2)),
                after,
                (long)Page);
            foreach (var batch in page)
            {
                yield return batch;
            }

            if (page.Count < Page)
            {
                yield break;
            }

            after = page[^1].First;
        }
    }

    public DocumentState? Document(Digest document) => Look(Subject.OfDocument(document))?.State;

    public IEnumerable<DocumentState> Documents()
    {
        long after = 0;
        while (true)
        {
            var page = _database.Read(
                $"SELECT no, {StateColumns} FROM subject WHERE no > $1 AND kind = 0 ORDER BY no LIMIT $2", rows => (No: rows.Long(0), State: State(rows, 1)), after, (long)Page);
            foreach (var (_, state) in page)
            {
                yield return state;
            }

            if (page.Count < Page)
            {
                yield break;
            }

            after = page[^1].No;
        }
    }

    public IReadOnlyList<DocumentProfile> Profiles(string? setName)
    {
        var groups = new ProfileGroups(bySource: setName is null);
        using (var rows = setName is null
            ? _database.Query("SELECT no, origin, generation, generator, source, derived FROM subject WHERE kind = 0 ORDER BY no")
            : _database.Query("SELECT no, origin, generation, generator, source, derived FROM member JOIN subject ON no = document WHERE set_name = $1 ORDER BY document", setName))
        {
            while (rows.Read())
            {
                groups.Add(rows);
            }
        }

        return groups.Make(no => SubjectOf(no)?.Digest ?? throw _database.Damaged("a member is missing"));
    }

    public IReadOnlyList<string> SetsOf(Digest document) => NumberOf(Subject.OfDocument(document)) is { } no ? SetsOf(no) : [];

    public IDisposable Freeze() => _moments.Begin();

    public IReadOnlyList<string> Damage() => _database.Damage();

    public string? CheckIndex(CancellationToken cancellation = default) => new IndexCheck(_database, _keys.Places.Keyed).Run(cancellation);

    public void Dispose() => _database.Dispose();

    /// <inheritdoc cref="ProvenanceStores.Discard"/>
    internal void DiscardNew() => _database.DiscardNew();

    /// <summary>Finds out what the store knows of a batch's subjects.</summary>
    internal void Resolve(PendingBatch batch)
    {
        _keys.FindCandidates(batch);
        _database.Resolve(batch);
    }

    /// <summary>To be called when a batch was undone.</summary>
    internal void ForgetKeys() => _keys.Forget();

    /// <summary>Moves held keys into their table.</summary>
    /// <param name="all">Whether also where they are few.</param>
    internal void SettleKeys(bool all)
    {
        if (all ? _keys.Places is var (keyed, last) && keyed == last : !_keys.IsFull)
        {
            return;
        }

        _database.BeginWriting();
        try
        {
            _keys.Settle();
            _database.Commit();
        }
        catch
        {
            _database.RollBack();
            throw;
        }
    }

    internal IReadOnlyList<string> SetsOf(long no)
    {
        var names = _database.Read("SELECT set_name FROM member WHERE document = $1", rows => rows.Text(0), no);
        names.Sort(StringComparer.Ordinal);
        return names;
    }

    private List<SealedRecord> About(long no) => _database.Read("SELECT seq, body, hash FROM record WHERE subject = $1 ORDER BY seq", Sealed, no);

    private long? NumberOf(Subject subject) => Look(subject)?.No;

    /// <summary>A subject's number and state; null where the store has nothing about it.</summary>
    private (long No, DocumentState State)? Look(Subject subject)
    {
        var key = subject.Key();
        var hash = StoreKeys.OfSubject(subject, key);
        using (var rows = _database.Query($"SELECT s.no, s.key, {SubjectState.Columns} FROM key k JOIN subject s ON s.no = k.subject WHERE k.hash = $1", hash))
        {
            if (Look(rows, subject, key) is { } found)
            {
                return found;
            }
        }

        foreach (var no in _keys.FindHeld(hash))
        {
            using var rows = _database.Query($"SELECT no, {StateColumns} FROM subject WHERE no = $1", no);
            if (Look(rows, subject, key) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private (long No, DocumentState State)? Look(Rows rows, Subject subject, byte[] key)
    {
        while (rows.Read())
        {
            if (rows.Bytes(1).SequenceEqual(key))
            {
                return (rows.Long(0), SubjectState.Read(rows, 2, subject.Digest, _strings));
            }
        }

        return null;
    }

    /// <summary>A subject, where there are records about it.</summary>
    private Subject? Named(Subject subject) => NumberOf(subject) is null ? null : subject;

    private Subject? SubjectOf(long no)
    {
        using var rows = _database.Query("SELECT key FROM subject WHERE no = $1", no);
        return rows.Read() ? ReadSubject(rows, 0) : null;
    }

    private Subject? FindById(string id) => FindByKey(StoreKeys.OfId(id), record => record.Id == id);

    /// <summary>Of all subjects that a key is of, the one whose records said so last.</summary>
    private Subject? FindByKey(long key, Func<ProvenanceRecord, bool> matches)
    {
        Subject? found = null;
        long last = 0;
        foreach (var no in _keys.Find(key))
        {
            foreach (var stored in About(no))
            {
                if (stored.Sequence > last && stored.Read() is var record && matches(record))
                {
                    found = record.Subject;
                    last = stored.Sequence;
                }
            }
        }

        return found;
    }

    private SealedRecord Sealed(Rows rows) => new(rows.Long(0), rows.Bytes(1).ToArray(), _database.ReadDigest(rows, 2)) { Store = Name };

    private DocumentState State(Rows rows, int first) => SubjectState.Read(rows, first + 1, ReadSubject(rows, first).Digest, _strings);

    private Subject ReadSubject(Rows rows, int column) =>
        rows.Bytes(column) is { Length: > 1 } key && (key[0] != 'd' || key.Length == 1 + Digest.Size) ? Subject.FromKey(key) : throw _database.Damaged("a key is cut short");
}
