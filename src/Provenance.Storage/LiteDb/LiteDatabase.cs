using LiteDB;
using Provenance.Storage.Records;

namespace Provenance.Storage.LiteDb;

/// <summary>One connection to a store in a LiteDB file; all connections from one opening share its engine.</summary>
internal sealed class LiteDatabase : Database
{
    private readonly LiteSession _session;
    private readonly LiteWriting _writing;
    private LiteSnapshot? _frozen;
    private bool _isDisposed;

    /// <param name="path">The file, under its name in messages.</param>
    /// <param name="create">True to create the store if it does not exist.</param>
    /// <exception cref="InputNotFoundException">The store does not exist, and <paramref name="create"/> is false.</exception>
    /// <exception cref="DataException">The file is not a store, or a newer one.</exception>
    internal LiteDatabase(string path, bool create)
        : this(path, new LiteSession(Path.GetFullPath(path), path, create))
    {
    }

    private LiteDatabase(string name, LiteSession session)
        : base(name)
    {
        _session = session;
        _writing = new LiteWriting(session);
        lock (session.Gate)
        {
            session.Connect();
        }
    }

    /// <summary>Minimum number of entries to settle; fewer stay in memory, and are read from the records when the store is opened.</summary>
    internal long FewestKeys { get; init; } = 4_096;

    /// <summary>Maximum time to wait for another writer.</summary>
    internal TimeSpan Patience { get => _session.Patience; init => _session.Patience = value; }

    internal override IReadOnlyList<string> Notices => _session.Notices;

    internal override string Origin => Read((_, moment) => moment.Origin);

    internal override StoreHead Head => Read((_, moment) => moment.Head);

    internal override (long Keyed, long Last) KeyPlaces => Read((_, moment) => (moment.Keyed, moment.Head.Records));

    internal override Database Another() => new LiteDatabase(Name, _session) { MaxHeldKeys = MaxHeldKeys };

    internal override IReadOnlyList<SealedRecord> Records(long after) => Read((reader, moment) =>
    {
        var records = new List<SealedRecord>();
        foreach (var block in reader.BlocksAfter(moment, after))
        {
            for (var index = (int)Math.Max(0, after + 1 - block.First); index < block.Count && block.First + index <= moment.Head.Records; index++)
            {
                records.Add(block.Sealed(index, Name));
            }
        }

        return records;
    });

    internal override IReadOnlyList<StoredBatch> Batches(long after) => Read((_, moment) => moment.File.Query(LiteNames.Batch, BsonExpression.Create("_id > @0", after), 1_000)
        .Where(batch => batch[LiteNames.Id].AsInt64 <= moment.Head.Records)
        .Select(batch => new StoredBatch(batch[LiteNames.Id].AsInt64, batch[LiteNames.Last].AsInt64, ReadDigest(batch[LiteNames.Root])))
        .ToList());

    internal override IReadOnlyList<SealedRecord> About(long no) => Read((reader, moment) => About(reader, moment, reader.Places(moment, no)));

    internal override (long No, DocumentState State)? Look(Entity subject) => Read<(long No, DocumentState State)?>((reader, moment) =>
        LiteWriting.NumberOf(reader, moment, subject, reader.Find(moment, IndexFamily.Key, StoreKeys.OfSubject(subject, subject.Key()))) is { } no
            ? (no, reader.State(moment, reader.Places(moment, no)))
            : null);

    internal override Entity? SubjectOf(long no) => Read((reader, moment) => reader.BlockAt(moment, no) is { } block ? block.Subject((int)(no - block.First)) : (Entity?)null);

    internal override List<long> Find(long key) => Find(IndexFamily.Key, key);

    internal override List<long> FindBand(long band) => Find(IndexFamily.Band, band);

    internal override IReadOnlyList<(long No, DocumentState State)> Documents(long after) => Read((reader, moment) =>
    {
        var documents = new List<(long, DocumentState)>();
        // a page may have no document's first record without being the end
        for (var from = after; documents.Count == 0 && reader.BlocksAfter(moment, from) is { Count: > 0 } blocks; from = blocks[^1].Last)
        {
            var repeats = reader.Range(moment, IndexFamily.Repeat, blocks[0].First, blocks[^1].Last).ToLookup(entry => entry.Hash, entry => entry.Subject);
            foreach (var block in blocks)
            {
                for (var index = (int)Math.Max(0, from + 1 - block.First); index < block.Count && block.First + index <= moment.Head.Records; index++)
                {
                    if (block.IsOfDocument(index) && block.IsFirstOfSubject(index))
                    {
                        var no = block.First + index;
                        documents.Add((no, repeats.Contains(no) ? reader.State(moment, reader.Places(moment, no)) : block.State(index)));
                    }
                }
            }
        }

        return documents;
    });

    internal override IEnumerable<(long No, DocumentState State)> Members(string set)
    {
        const int Page = 1_000;
        var numbers = Find(set);
        for (var start = 0; start < numbers.Count; start += Page)
        {
            foreach (var member in Read((reader, moment) => Members(reader, moment, set, numbers.GetRange(start, Math.Min(Page, numbers.Count - start)))))
            {
                yield return member;
            }
        }
    }

    internal override IReadOnlyList<string> SetsOf(long no) => Read((reader, moment) =>
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        reader.State(moment, reader.Places(moment, no), record => record.Kind == RecordKind.Member && names.Add(record.Set!));
        return names.ToList();
    });

    internal override IEnumerable<SealedRecord> RecordsByDocument()
    {
        const int Page = 1_000;
        // keys of digests are in the order of digests; two documents with the same key are ordered by the rest of their digests
        var from = long.MinValue;
        while (true)
        {
            var page = Read((reader, moment) => reader.Range(moment, IndexFamily.Key, from, long.MaxValue).Take(Page).ToList());
            // the last key may continue beyond the page
            var whole = page.Count < Page ? page : page.FindAll(entry => entry.Hash != page[^1].Hash);
            if (whole.Count == 0 && page.Count > 0)
            {
                whole = Read((reader, moment) => reader.Range(moment, IndexFamily.Key, page[0].Hash, page[0].Hash).ToList());
            }

            foreach (var records in Read((reader, moment) => ByDocument(reader, moment, whole)))
            {
                foreach (var record in records)
                {
                    yield return record;
                }
            }

            if (page.Count < Page || whole[^1].Hash == long.MaxValue) yield break;

            from = whole[^1].Hash + 1;
        }
    }

    internal override void BeginReading()
    {
        lock (_session.Gate)
        {
            _frozen = _session.Guard(_session.Pin);
        }
    }

    internal override void EndReading()
    {
        lock (_session.Gate)
        {
            if (_frozen is { } moment)
            {
                _frozen = null;
                _session.Unpin(moment);
            }
        }
    }

    internal override void BeginWriting() => _writing.Begin();

    internal override void Commit() => _writing.Commit();

    internal override void RollBack() => _writing.RollBack();

    internal override void Seal(PendingBatch batch) => _writing.Seal(batch);

    internal override void Append(PendingBatch batch) => _writing.Append(batch);

    internal override void SettleKeys(bool all) => new IndexSettling(_session, _writing).Settle(all ? FewestKeys : MaxHeldKeys);

    internal override void Rename(string origin) => _writing.Rename(origin);

    internal override void DiscardNew()
    {
        if (_session.IsNew && _session.TryDelete()) Dispose();
    }

    internal override IReadOnlyList<string> Damage() => Read((_, moment) => moment.File.Damage() is { } damage ? [damage] : (IReadOnlyList<string>)[]);

    internal override string? CheckIndex(CancellationToken cancellation) => new LiteIndexCheck(this).Run(cancellation);

    /// <summary>Reads under the session's gate, in this connection's snapshot.</summary>
    internal T Read<T>(Func<LiteReader, LiteSnapshot, T> read)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        lock (_session.Gate)
        {
            return _session.Guard(() =>
            {
                var moment = _writing.Moment ?? _frozen ?? _session.Now();
                return read(_session.Reader, moment);
            });
        }
    }

    public override void Dispose()
    {
        if (!_isDisposed)
        {
            EndReading();
            _isDisposed = true;
            _session.Disconnect();
        }
    }

    private List<long> Find(IndexFamily family, long hash) => Read((reader, moment) =>
    {
        var found = reader.Find(moment, family, hash);
        found.RemoveAll(no => no > moment.Head.Records);
        return found;
    });

    private List<long> Find(string set) => Read((reader, moment) =>
    {
        var hash = IndexEntries.SetHash(set);
        return reader.Range(moment, IndexFamily.Member, hash, hash).Select(entry => entry.Subject).ToList();
    });

    private static List<(long No, DocumentState State)> Members(LiteReader reader, LiteSnapshot moment, string set, List<long> numbers)
    {
        var members = new List<(long, DocumentState)>();
        foreach (var no in numbers)
        {
            var isMember = false;
            var state = reader.State(moment, reader.Places(moment, no), record => isMember |= record.Kind == RecordKind.Member && record.Set == set);
            if (isMember) members.Add((no, state));
        }

        return members;
    }

    private List<List<SealedRecord>> ByDocument(LiteReader reader, LiteSnapshot moment, List<KeyEntry> entries)
    {
        var documents = new List<(Digest Digest, long No)>();
        foreach (var (hash, no) in entries)
        {
            if (reader.BlockAt(moment, no) is { } block && block.IsOfDocument((int)(no - block.First))
                && block.Subject((int)(no - block.First)).Digest is var digest && StoreKeys.OfDigest(digest) == hash)
            {
                documents.Add((digest, no));
            }
        }

        documents.Sort((a, b) => a.Digest.Prefix != b.Digest.Prefix ? a.Digest.Prefix.CompareTo(b.Digest.Prefix) : string.CompareOrdinal(a.Digest.ToString(), b.Digest.ToString()));
        return documents.ConvertAll(document => About(reader, moment, reader.Places(moment, document.No)));
    }

    private List<SealedRecord> About(LiteReader reader, LiteSnapshot moment, List<long> places) => places.ConvertAll(place =>
    {
        var block = reader.BlockAt(moment, place) ?? throw LiteReader.Missing(place);
        return block.Sealed((int)(place - block.First), Name);
    });

    private Digest ReadDigest(BsonValue value) => value.IsBinary && value.AsBinary is { Length: Digest.Size } bytes ? new Digest(bytes) : throw Damaged("a digest is cut short");
}
