using LiteDB;
using Provenance.Storage.Records;

namespace Provenance.Storage.LiteDb;

/// <summary>
/// Moves entries from memory into sorted runs of blocks. A run is merged with those before it that are less than twice as long, so that there are few, and each entry is rewritten
/// a few times and not with every batch.
/// </summary>
internal sealed class IndexSettling(LiteSession session, LiteWriting writing)
{
    /// <summary>Blocks per transaction: 12 MB.</summary>
    private const int BlocksOfTransaction = 1_500;

    private static readonly IndexFamily[] Families = Enum.GetValues<IndexFamily>();

    /// <summary>Settles the held entries if there are at least this many.</summary>
    internal void Settle(long fewest)
    {
        lock (session.Gate)
        {
            if (session.Guard(session.Now).Held.Sum(held => (long)held.Count) < fewest) return;
        }

        writing.Begin();
        try
        {
            lock (session.Gate)
            {
                session.Guard(() =>
                {
                    Settle();
                    return true;
                });
            }
        }
        finally
        {
            writing.RollBack();
        }
    }

    private void Settle()
    {
        var moment = session.Now();
        if (!session.IsPinned) TakeAwayOthers(moment);

        var runs = moment.Runs.ToList();
        var nextRun = session.Now().File.Query(LiteNames.Run, null, 1, descending: true) is [var newest] ? newest[LiteNames.Id].AsInt32 + 1 : 1;
        var made = new List<IndexRun>();
        foreach (var family in Families)
        {
            if (moment.Held[(int)family].Count == 0) continue;

            var merged = new List<IndexRun>();
            long count = moment.Held[(int)family].Count;
            while (runs.FindLast(run => run.Family == family) is { } last && last.Count < 2 * count)
            {
                runs.Remove(last);
                merged.Add(last);
                count += last.Count;
            }

            var run = Write(moment with { Runs = merged }, family, nextRun++);
            runs.Add(run);
            made.Add(run);
        }

        writing.Update(
            store =>
            {
                store[LiteNames.Keyed] = moment.Head.Records;
                store[LiteNames.Runs] = new BsonArray(runs.Select(run => (BsonValue)run.Id));
            },
            now => now with { Keyed = moment.Head.Records, Runs = runs, Held = [.. Families.Select(_ => HeldKeys.None)] },
            engine => engine.Insert(LiteNames.Run, made.Select(run => run.ToBson()), BsonAutoId.Int32));
        if (!session.IsPinned) TakeAwayOthers(session.Now());
    }

    /// <summary>Writes the entries of a family, from these runs and from memory, in order.</summary>
    private IndexRun Write(LiteSnapshot moment, IndexFamily family, int id)
    {
        var first = Last(family) + 1;
        var fences = new List<long>();
        var blocks = new List<BsonDocument>();
        var entries = new List<KeyEntry>(IndexRun.BlockEntries);
        long count = 0;
        foreach (var entry in session.Reader.All(moment, family))
        {
            entries.Add(entry);
            count++;
            if (entries.Count == IndexRun.BlockEntries) Close();
        }

        Close();
        Flush();
        return new IndexRun(id, family, count, first, [.. fences]);

        void Close()
        {
            if (entries.Count > 0)
            {
                blocks.Add(IndexRun.Block(first + fences.Count, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(entries)));
                fences.Add(entries[0].Hash);
                entries.Clear();
            }

            if (blocks.Count == BlocksOfTransaction) Flush();
        }

        void Flush()
        {
            if (blocks.Count > 0)
            {
                session.Write(engine => engine.Insert(IndexRun.Collection(family), blocks, BsonAutoId.Int64));
                blocks = [];
            }
        }
    }

    private long Last(IndexFamily family) =>
        session.Now().File.Query(IndexRun.Collection(family), null, 1, descending: true) is [var block] ? block[LiteNames.Id].AsInt64 : 0;

    /// <summary>Deletes runs that were merged into others, and blocks of runs that were never finished.</summary>
    private void TakeAwayOthers(LiteSnapshot moment)
    {
        var runs = moment.Runs.Select(run => run.Id).ToHashSet();
        var gone = moment.File.Query(LiteNames.Run, null).Where(run => !runs.Contains(run[LiteNames.Id].AsInt32)).Select(IndexRun.Read).ToList();
        foreach (var family in Families)
        {
            var ids = gone.Where(run => run.Family == family).SelectMany(run => Enumerable.Range(0, run.Fences.Length).Select(block => run.FirstBlock + block)).ToList();
            var known = moment.RunsOf(family).Select(run => run.FirstBlock + run.Fences.Length).DefaultIfEmpty(1).Max();
            known = Math.Max(known, ids.Count == 0 ? 0 : ids.Max() + 1);
            for (var id = Last(family); id >= known; id--) ids.Add(id);

            foreach (var some in ids.Chunk(BlocksOfTransaction))
            {
                session.Write(engine => engine.Delete(IndexRun.Collection(family), some.Select(id => new BsonValue(id))));
            }
        }

        if (gone.Count > 0) session.Write(engine => engine.Delete(LiteNames.Run, gone.Select(run => new BsonValue(run.Id))));
    }
}
