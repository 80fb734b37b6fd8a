using System.Globalization;
using LiteDB;
using Provenance.Storage.Records;

namespace Provenance.Storage.LiteDb;

/// <summary>
/// Rebuilds the index from the records, block by block, and compares. Memory does not grow with the store: indexes with an order of their own are compared by digests of actual and
/// expected entries.
/// </summary>
/// <param name="database">The store, with an open snapshot.</param>
internal sealed class LiteIndexCheck(LiteDatabase database)
{
    private readonly OrderIndependentHash _digest = new();
    private readonly ulong[] _should = new ulong[4];

    /// <summary>Returns the first difference; null if there is none.</summary>
    internal string? Run(CancellationToken cancellation)
    {
        for (long after = 0; ;)
        {
            cancellation.ThrowIfCancellationRequested();
            var (fault, last) = database.Read((reader, moment) => Page(reader, moment, after));
            if (fault is not null) return fault;

            if (last == after) break;

            after = last;
        }

        return database.Read((reader, moment) => Indexes(reader, moment));
    }

    private (string? Fault, long Last) Page(LiteReader reader, LiteSnapshot moment, long after)
    {
        var blocks = reader.BlocksAfter(moment, after);
        if (blocks.Count == 0) return (null, after);

        var repeats = reader.Range(moment, IndexFamily.Repeat, blocks[0].First, blocks[^1].Last).ToLookup(entry => entry.Hash, entry => entry.Subject);
        foreach (var block in blocks)
        {
            if (Fields(moment, block) is { } fields) return (fields, after);

            for (var index = 0; index < block.Count && block.First + index <= moment.Head.Records; index++)
            {
                var place = block.First + index;
                var fault = !block.IsFirstOfSubject(index) ? Repeated(reader, moment, block, index)
                    : repeats.Contains(place) ? Several(reader, moment, block, index)
                    : Only(moment, block, index);
                if (fault is not null) return (string.Create(CultureInfo.InvariantCulture, $"record {place}: {fault}"), after);
            }
        }

        return (null, blocks[^1].Last);
    }

    /// <summary>Compares the readable members of a block's statements with the forms from which records are restored.</summary>
    private static string? Fields(LiteSnapshot moment, StoredBlock block)
    {
        var stored = moment.File.Query(LiteNames.Record, BsonExpression.Create("_id = @0", block.First), 1)[0][LiteNames.Statements].AsArray;
        foreach (var statement in stored)
        {
            var count = Enumerable.Range(0, block.Count).Count(index => block.Statement(index).Form == statement[LiteNames.Form].AsString);
            if (new LiteStatement(statement[LiteNames.Form].AsString).ToBson(count).CompareTo(statement) != 0)
            {
                return string.Create(CultureInfo.InvariantCulture, $"record {block.First}: the fields of its block say something else than its records");
            }
        }

        return null;
    }

    private string? Only(LiteSnapshot moment, StoredBlock block, int index)
    {
        if (block.First + index <= moment.Keyed)
        {
            var entries = new IndexEntries();
            entries.Add(block, index);
            Count(entries);
        }

        return null;
    }

    /// <summary>Checks an entity with several records, which are processed together, so that keys shared by several of them count once.</summary>
    private string? Several(LiteReader reader, LiteSnapshot moment, StoredBlock block, int index)
    {
        var no = block.First + index;
        var subject = block.Subject(index);
        var entries = new IndexEntries();
        foreach (var place in reader.Places(moment, no))
        {
            if (reader.BlockAt(moment, place) is not { } other || other.SubjectNumber((int)(place - other.First)) != no || other.Subject((int)(place - other.First)) != subject)
            {
                return string.Create(CultureInfo.InvariantCulture, $"the index takes record {place} for one about the same, which it is not");
            }

            if (place <= moment.Keyed) entries.Add(other, (int)(place - other.First));
        }

        Count(entries);
        return null;
    }

    private static string? Repeated(LiteReader reader, LiteSnapshot moment, StoredBlock block, int index)
    {
        var place = block.First + index;
        var no = block.SubjectNumber(index);
        return reader.BlockAt(moment, no) is not { } first || no > place || !first.IsFirstOfSubject((int)(no - first.First)) ? "no record is the first one about its subject"
            : !reader.Find(moment, IndexFamily.Repeat, no).Contains(place) ? "the index lacks that it is about the same as a record before"
            : null;
    }

    private void Count(IndexEntries entries)
    {
        foreach (var family in Enum.GetValues<IndexFamily>())
        {
            entries[family].Sort();
            for (var i = 0; i < entries[family].Count; i++)
            {
                var entry = entries[family][i];
                if (i == 0 || entry != entries[family][i - 1]) _should[(int)family] += _digest.Hash(entry.Hash, entry.Subject);
            }
        }
    }

    private string? Indexes(LiteReader reader, LiteSnapshot moment)
    {
        foreach (var family in Enum.GetValues<IndexFamily>())
        {
            var found = 0UL;
            foreach (var entry in reader.All(moment with { Held = new LiteSnapshot { File = moment.File, Origin = "" }.Held }, family))
            {
                found += _digest.Hash(entry.Hash, entry.Subject);
            }

            if (found != _should[(int)family])
            {
                return family == IndexFamily.Member ? "the memberships in sets are not those of the records" : "the index of ids, content digests and signatures is not that of the records";
            }
        }

        return null;
    }
}
