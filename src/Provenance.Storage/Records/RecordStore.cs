using Provenance.Lineage.Generations;
using Provenance.Lineage.Tagging;

namespace Provenance.Storage.Records;

/// <summary>A store in a database of any kind.</summary>
internal sealed class RecordStore(Database database) : IProvenanceStore
{
    private readonly ReadSnapshots _moments = new(database);

    public string Name => database.Name;

    public IReadOnlyList<string> Notices => database.Notices;

    public string Origin => database.Origin;

    public StoreHead Head => database.Head;

    /// <summary>The connection for reading.</summary>
    internal Database Database => database;

    public IProvenanceStore Another() => new RecordStore(database.Another());

    public IOriginLookup OpenOrigins() => new DeclaredLookup(this);

    public IAssessmentSink OpenAssessments(TimeProvider clock) => new RecordedAssessments(this, clock);

    public IRecordWriter Write() => new RecordWriter(database.Another());

    public IEnumerable<SealedRecord> Records(long after = 0)
    {
        while (database.Records(after) is { Count: > 0 } page)
        {
            foreach (var record in page)
            {
                yield return record;
            }

            after = page[^1].Sequence;
        }
    }

    public IEnumerable<SealedRecord> RecordsByDocument() => database.RecordsByDocument();

    public IReadOnlyList<SealedRecord> About(Entity subject) => NumberOf(subject) is { } no ? database.About(no) : [];

    public Entity? Find(string id)
    {
        if (Digest.TryParse(id, out var digest))
        {
            return Named(Entity.OfDocument(digest)) ?? FindByKey(StoreKeys.OfDigest(digest), record => record.ContentDigest == digest) ?? FindById(id);
        }

        return FindById(id) ?? Named(Entity.OfModel(id)) ?? Named(Entity.OfSet(id));
    }

    public IReadOnlyList<Digest> Near(string signature)
    {
        var found = new HashSet<Digest>();
        var bands = new List<long>();
        StoreKeys.AddBands(bands, signature);
        foreach (var band in bands)
        {
            foreach (var no in database.FindBand(band))
            {
                if (database.SubjectOf(no) is { Kind: RecordKind.Document } document) found.Add(document.Digest);
            }
        }

        return [.. found];
    }

    public IEnumerable<StoredBatch> Batches()
    {
        long after = 0;
        while (database.Batches(after) is { Count: > 0 } page)
        {
            foreach (var batch in page)
            {
                yield return batch;
            }

            after = page[^1].First;
        }
    }

    public DocumentState? Document(Digest document) => database.Look(Entity.OfDocument(document))?.State;

    public IEnumerable<DocumentState> Documents() => NumberedDocuments().Select(document => document.State);

    public IReadOnlyList<DocumentProfile> Profiles(string? setName)
    {
        var groups = new ProfileGroups(bySource: setName is null);
        foreach (var (no, state) in setName is null ? NumberedDocuments() : database.Members(setName))
        {
            groups.Add(no, state);
        }

        return groups.Make();
    }

    public IReadOnlyList<string> SetsOf(Digest document) => NumberOf(Entity.OfDocument(document)) is { } no ? database.SetsOf(no) : [];

    public IDisposable OpenSnapshot() => _moments.Begin();

    public IReadOnlyList<string> Damage() => database.Damage();

    public string? CheckIndex(CancellationToken cancellation = default) => database.CheckIndex(cancellation);

    public void Dispose() => database.Dispose();

    private IEnumerable<(long No, DocumentState State)> NumberedDocuments()
    {
        long after = 0;
        while (database.Documents(after) is { Count: > 0 } page)
        {
            foreach (var document in page)
            {
                yield return document;
            }

            after = page[^1].No;
        }
    }

    private long? NumberOf(Entity subject) => database.Look(subject)?.No;

    /// <summary>Returns an entity if there are records about it; otherwise null.</summary>
    private Entity? Named(Entity subject) => NumberOf(subject) is null ? null : subject;

    private Entity? FindById(string id) => FindByKey(StoreKeys.OfId(id), record => record.Id == id);

    /// <summary>Returns, of all entities with a key, the one with the latest matching record.</summary>
    private Entity? FindByKey(long key, Func<ProvenanceRecord, bool> matches)
    {
        Entity? found = null;
        long last = 0;
        foreach (var no in database.Find(key))
        {
            foreach (var stored in database.About(no))
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
}
