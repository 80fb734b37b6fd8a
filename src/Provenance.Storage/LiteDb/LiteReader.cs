using LiteDB;
using Provenance.Storage.Records;

namespace Provenance.Storage.LiteDb;

/// <summary>Reads blocks of records and of indexes, and keeps the most recent ones. For one thread at a time.</summary>
internal sealed class LiteReader
{
    /// <summary>Maximum number of blocks kept: some 50 to 100 MB of records, and 32 MB of index.</summary>
    private const int MaxRecordBlocks = 8_192, MaxIndexBlocks = 4_096;

    private const int MaxStatements = 4_096;
    private const int BlocksOfPage = 32;

    /// <summary>Number of places per segment; a block is found by the segments that it overlaps, two at most.</summary>
    private const int Stretch = StoredBlock.MaxRecords;

    private readonly Dictionary<string, LiteStatement> _statements = new(StringComparer.Ordinal);
    private readonly RecentBlocks<long, List<StoredBlock>> _records = new(MaxRecordBlocks);
    private readonly RecentBlocks<(IndexFamily Family, long Block), KeyEntry[]> _index = new(MaxIndexBlocks);

    internal LiteStatement Statement(string form)
    {
        if (!_statements.TryGetValue(form, out var statement))
        {
            statement = new LiteStatement(form);
            if (_statements.Count >= MaxStatements) _statements.Clear();

            _statements.Add(form, statement);
        }

        return statement;
    }

    /// <summary>Returns the block with a record's place; null if there is none.</summary>
    internal StoredBlock? BlockAt(LiteSnapshot moment, long place)
    {
        if (place < 1 || place > moment.Head.Records) return null;

        foreach (var pending in moment.Pending)
        {
            if (place >= pending.First && place <= pending.Last) return pending;
        }

        if (_records.TryGet(place / Stretch, out var near) && near!.Find(block => place >= block.First && place <= block.Last) is { } known)
        {
            return known;
        }

        if (moment.File.Query(LiteNames.Record, BsonExpression.Create("_id <= @0", place), 1, descending: true) is not [var document])
        {
            return null;
        }

        var found = new StoredBlock(document, Statement);
        Remember(found);
        return place <= found.Last ? found : null;
    }

    /// <summary>Returns the next blocks after a place, the first of which may begin before it; empty at the end.</summary>
    internal List<StoredBlock> BlocksAfter(LiteSnapshot moment, long after)
    {
        if (after >= moment.Head.Records) return [];

        var blocks = new List<StoredBlock>();
        if (after > 0 && BlockAt(moment, after) is { } begun && begun.Last > after)
        {
            blocks.Add(begun);
        }
        else
        {
            blocks.AddRange(moment.File.Query(LiteNames.Record, BsonExpression.Create("_id > @0", after), BlocksOfPage).Select(document => new StoredBlock(document, Statement)));
            blocks.AddRange(moment.Pending.Where(pending => pending.First > after && (blocks.Count == 0 || pending.First > blocks[^1].Last)));
        }

        blocks.RemoveAll(block => block.First > moment.Head.Records);
        return blocks;
    }

    /// <summary>Returns the numbers, without duplicates, that a hash has in an index.</summary>
    internal List<long> Find(LiteSnapshot moment, IndexFamily family, long hash)
    {
        var found = new List<long>();
        foreach (var run in moment.RunsOf(family))
        {
            for (var block = run.BlockOf(hash); block < run.Fences.Length && run.Fences[block] <= hash; block++)
            {
                foreach (var entry in HeldKeys.Having(Entries(moment, run, block), hash))
                {
                    if (!found.Contains(entry.Subject)) found.Add(entry.Subject);
                }
            }
        }

        moment.Held[(int)family].Find(hash, found);
        return found;
    }

    /// <summary>Enumerates all entries of an index whose hashes are in a range, in order, without duplicates.</summary>
    internal IEnumerable<KeyEntry> Range(LiteSnapshot moment, IndexFamily family, long from, long to)
    {
        var sources = new PriorityQueue<IEnumerator<KeyEntry>, KeyEntry>();
        foreach (var source in moment.RunsOf(family).Select(run => Range(moment, run, from, to)).Append(moment.Held[(int)family].Range(from, to)))
        {
            var entries = source.GetEnumerator();
            if (entries.MoveNext()) sources.Enqueue(entries, entries.Current);
        }

        KeyEntry? last = null;
        while (sources.TryPeek(out var entries, out var entry))
        {
            if (entry != last)
            {
                yield return entry;
                last = entry;
            }

            if (entries.MoveNext())
            {
                sources.DequeueEnqueue(entries, entries.Current);
            }
            else
            {
                sources.Dequeue();
            }
        }
    }

    internal IEnumerable<KeyEntry> All(LiteSnapshot moment, IndexFamily family) => Range(moment, family, long.MinValue, long.MaxValue);

    /// <summary>Returns the places of all records about an entity, in order.</summary>
    internal List<long> Places(LiteSnapshot moment, long no)
    {
        var places = Find(moment, IndexFamily.Repeat, no);
        places.RemoveAll(place => place > moment.Head.Records);
        places.Add(no);
        places.Sort();
        return places;
    }

    /// <summary>Returns the state of an entity after all records about it.</summary>
    internal DocumentState State(LiteSnapshot moment, IReadOnlyList<long> places, Func<ProvenanceRecord, bool>? each = null)
    {
        DocumentState? state = null;
        foreach (var place in places)
        {
            var block = BlockAt(moment, place) ?? throw Missing(place);
            var index = (int)(place - block.First);
            if (state is null && places.Count == 1 && each is null) return block.State(index);

            var record = block.Record(index);
            each?.Invoke(record);
            state = (state ?? new DocumentState { Document = record.NormalizedDigest ?? default }).With(record);
        }

        return state!;
    }

    /// <summary>Reads the keys of records that have not been settled.</summary>
    internal LiteSnapshot Hold(LiteSnapshot moment)
    {
        var entries = new IndexEntries();
        for (var after = moment.Keyed; BlocksAfter(moment, after) is { Count: > 0 } blocks; after = blocks[^1].Last)
        {
            foreach (var block in blocks)
            {
                for (var index = (int)Math.Max(0, after + 1 - block.First); index < block.Count; index++) entries.Add(block, index);
            }
        }

        return moment.With(entries);
    }

    internal static DataException Missing(long place) => new(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"record {place} should stand there, and is missing"));

    private void Remember(StoredBlock block)
    {
        for (var stretch = block.First / Stretch; stretch <= block.Last / Stretch; stretch++)
        {
            if (!_records.TryGet(stretch, out var near)) _records.Add(stretch, near = []);

            if (near!.TrueForAll(other => other.First != block.First)) near.Add(block);
        }
    }

    private IEnumerable<KeyEntry> Range(LiteSnapshot moment, IndexRun run, long from, long to)
    {
        for (var block = run.BlockOf(from); block < run.Fences.Length && run.Fences[block] <= to; block++)
        {
            foreach (var entry in Entries(moment, run, block))
            {
                if (entry.Hash >= from && entry.Hash <= to) yield return entry;
            }
        }
    }

    private KeyEntry[] Entries(LiteSnapshot moment, IndexRun run, int block)
    {
        var key = (run.Family, run.FirstBlock + block);
        if (!_index.TryGet(key, out var entries))
        {
            entries = moment.File.Query(IndexRun.Collection(run.Family), BsonExpression.Create("_id = @0", key.Item2), 1) is [var document]
                ? IndexRun.Entries(document)
                : throw new DataException($"block {key.Item2} of the index of {IndexRun.Collection(run.Family)}s is missing");
            _index.Add(key, entries);
        }

        return entries!;
    }
}
