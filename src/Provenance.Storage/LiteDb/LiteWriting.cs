using LiteDB;
using Provenance.Storage.Records;

namespace Provenance.Storage.LiteDb;

/// <summary>
/// The writing side of a connection: a batch is created in memory, where its connection can read it already, and passed to LiteDB after the checks. So LiteDB never has to roll back, which is its
/// weakest part.
/// </summary>
internal sealed class LiteWriting(LiteSession session)
{
    private List<BsonDocument> _records = [];
    private PendingBatch? _batch;

    /// <summary>The snapshot that this connection reads while it writes; null while it does not.</summary>
    internal LiteSnapshot? Moment { get; private set; }

    internal void Begin() => Moment = session.BeginWriting();

    internal void Seal(PendingBatch batch)
    {
        lock (session.Gate)
        {
            session.Guard(() =>
            {
                FindCandidates(batch);
                foreach (var subject in batch.Subjects) Resolve(subject);

                return true;
            });
        }

        // an entity's number is the place of its first record
        batch.Seal(Moment!.Head, place => place);
    }

    internal void Append(PendingBatch batch)
    {
        lock (session.Gate)
        {
            _batch = batch;
            _records = new StoredBlockBuilder(session.Reader.Statement).Make(batch, Moment!.Head.Hash);
            var entries = new IndexEntries();
            var last = default(Digest);
            foreach (ref readonly var record in batch.Records)
            {
                if (record.Sequence > 0)
                {
                    entries.Add(record.Record, batch.Keys(record), batch.Subjects[record.Subject].No, record.Sequence);
                    last = record.Hash;
                }
            }

            Moment = (Moment! with
            {
                Head = new StoreHead(batch.Last, last),
                Pending = [.. _records.Select(document => new StoredBlock(document, session.Reader.Statement))],
            }).With(entries);
        }
    }

    internal void Commit()
    {
        lock (session.Gate)
        {
            if (_batch is { } batch)
            {
                var head = Moment!.Head;
                var held = Moment.Held;
                session.Write(
                    engine =>
                    {
                        engine.Insert(LiteNames.Record, _records, BsonAutoId.Int64);
                        engine.Insert(
                            LiteNames.Batch,
                            [new BsonDocument { [LiteNames.Id] = batch.First, [LiteNames.Last] = batch.Last, [LiteNames.Root] = batch.Root.ToArray() }],
                            BsonAutoId.Int64);
                    },
                    now => now with { Head = head, Held = held });
            }

            End();
        }
    }

    internal void RollBack()
    {
        lock (session.Gate)
        {
            End();
        }
    }

    internal void Rename(string origin)
    {
        lock (session.Gate)
        {
            Update(store => store[LiteNames.Origin] = origin, now => now with { Origin = origin });
            Moment = session.Now();
        }
    }

    /// <summary>Changes the document about the store in a transaction of its own.</summary>
    internal void Update(Action<BsonDocument> change, Func<LiteSnapshot, LiteSnapshot> next, Action<LiteDB.Engine.LiteEngine>? also = null)
    {
        var store = session.Now().File.Query(LiteNames.Store, null, 1)[0];
        change(store);
        session.Write(
            engine =>
            {
                also?.Invoke(engine);
                engine.Update(LiteNames.Store, [store]);
            },
            next);
    }

    /// <summary>Returns the entity's number among the candidates; null if it is not among them.</summary>
    internal static long? NumberOf(LiteReader reader, LiteSnapshot moment, Entity subject, IEnumerable<long> candidates)
    {
        foreach (var no in candidates)
        {
            if (reader.BlockAt(moment, no) is { } block && block.SubjectNumber((int)(no - block.First)) == no && block.Subject((int)(no - block.First)) == subject)
            {
                return no;
            }
        }

        return null;
    }

    private void End()
    {
        _batch = null;
        _records = [];
        Moment = null;
        session.EndWriting();
    }

    private void FindCandidates(PendingBatch batch)
    {
        var moment = Moment!;
        var subjects = new Dictionary<long, PendingEntity>(batch.Subjects.Count);
        foreach (var subject in batch.Subjects)
        {
            // two with the same hash are distinguished like those of the store
            if (!subjects.TryAdd(subject.Hash, subject)) subject.Candidates = session.Reader.Find(moment, IndexFamily.Key, subject.Hash);
        }

        moment.Held[(int)IndexFamily.Key].FindCandidates(subjects);
        if (moment.RunsOf(IndexFamily.Key).Any())
        {
            // in order, so that each block is read once
            foreach (var subject in subjects.Values.OrderBy(subject => subject.Hash))
            {
                session.Reader.Find(moment, IndexFamily.Key, subject.Hash).ForEach(subject.AddCandidate);
            }
        }
    }

    private void Resolve(PendingEntity subject)
    {
        var (reader, moment) = (session.Reader, Moment!);
        if (subject.Candidates is null || NumberOf(reader, moment, subject.Subject, subject.Candidates) is not { } no) return;

        subject.No = no;
        var places = reader.Places(moment, no);
        subject.State = reader.State(moment, places) with { Document = subject.Subject.Digest };
        foreach (var place in places)
        {
            var block = reader.BlockAt(moment, place) ?? throw LiteReader.Missing(place);
            subject.AddStatement(block.Body((int)(place - block.First)));
        }
    }
}
