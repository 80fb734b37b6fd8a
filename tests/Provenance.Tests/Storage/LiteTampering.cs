using LiteDB;
using LiteDB.Engine;
using Provenance.Storage.LiteDb;
using Provenance.Storage.Records;
using LiteDatabase = Provenance.Storage.LiteDb.LiteDatabase;

namespace Provenance.Tests.Storage;

/// <summary>Changes behind the back of a store in LiteDB, by somebody who keeps its pages' check bytes right.</summary>
internal static class LiteTampering
{
    internal static void Change(string path, StoreChange change)
    {
        if (change is StoreChange.KeyTaken or StoreChange.KeyOfAnother or StoreChange.MemberInvented)
        {
            using var database = new LiteDatabase(path, create: false) { FewestKeys = 1 };
            database.SettleKeys(all: true);
        }

        using var file = new LiteFile(path, path, TimeProvider.System);
        file.Write(engine => Change(file, engine, change));
    }

    /// <summary>Replaces text in what records have in common.</summary>
    internal static void Replace(string path, string text, string by)
    {
        using var file = new LiteFile(path, path, TimeProvider.System);
        file.Write(engine =>
        {
            foreach (var block in file.Query(LiteNames.Record, null))
            {
                foreach (var statement in block[LiteNames.Statements].AsArray)
                {
                    statement[LiteNames.Form] = statement[LiteNames.Form].AsString.Replace(text, by, StringComparison.Ordinal);
                }

                engine.Update(LiteNames.Record, [block]);
            }
        });
    }

    private static void Change(LiteFile file, LiteEngine engine, StoreChange change)
    {
        var block = file.Query(LiteNames.Record, null, 1)[0];
        switch (change)
        {
            case StoreChange.Body:
                block[LiteNames.Ids][1] = "4";
                break;
            case StoreChange.Hash:
                block[LiteNames.Hashes].AsBinary.AsSpan(64).Clear();
                break;
            case StoreChange.RecordTaken:
                engine.Insert(LiteNames.Record, [Part(block, 3, 3)], BsonAutoId.Int64);
                block = Part(block, 1, 1);
                break;
            case StoreChange.LastRecordTaken:
                block = Part(block, 1, 2);
                break;
            case StoreChange.SubjectOfAnother:
                block[LiteNames.SubjectOf] = Numbers(0, 1, 0);
                break;
            case StoreChange.SubjectOfNobody:
                block[LiteNames.SubjectOf] = Numbers(0, 0, 9);
                break;
            case StoreChange.BatchRoot:
                var batch = file.Query(LiteNames.Batch, null, 1)[0];
                batch[LiteNames.Root] = new byte[32];
                engine.Update(LiteNames.Batch, [batch]);
                return;
            case StoreChange.BatchTaken:
                engine.Delete(LiteNames.Batch, [1L]);
                return;
            case StoreChange.Origin:
                block[LiteNames.Statements][0]["origin"] = "machine";
                break;
            case StoreChange.GreatestGeneration:
                foreach (var statement in block[LiteNames.Statements].AsArray)
                {
                    statement[LiteNames.Form] = statement[LiteNames.Form].AsString.Replace("\"generation\":3", "\"generation\":2147483647", StringComparison.Ordinal);
                }

                break;
            case StoreChange.MemberInvented:
                engine.Insert("member", [IndexRun.Block(1, [new KeyEntry(1, 1)])], BsonAutoId.Int64);
                AddRun(file, engine, new IndexRun(99, IndexFamily.Member, 1, 1, [1]));
                return;
            case StoreChange.KeyTaken or StoreChange.KeyOfAnother:
                var keys = file.Query("key", null, 1)[0];
                var entries = IndexRun.Entries(keys);
                entries = change == StoreChange.KeyTaken
                    ? Array.FindAll(entries, entry => entry.Subject != 2)
                    : Array.ConvertAll(entries, entry => entry.Subject == 2 ? entry with { Subject = 3 } : entry);
                engine.Update("key", [IndexRun.Block(keys[LiteNames.Id].AsInt64, entries)]);
                return;
            case StoreChange.Keyed:
                var store = file.Query(LiteNames.Store, null, 1)[0];
                store[LiteNames.Keyed] = "x";
                engine.Update(LiteNames.Store, [store]);
                return;
            default:
                throw new ArgumentOutOfRangeException(nameof(change));
        }

        engine.Update(LiteNames.Record, [block]);
    }

    /// <summary>Some records of a block of three that have one statement.</summary>
    private static BsonDocument Part(BsonDocument block, int first, int last)
    {
        var part = new BsonDocument
        {
            [LiteNames.Id] = (long)first,
            [LiteNames.Last] = (long)last,
            [LiteNames.Statements] = block[LiteNames.Statements],
            [LiteNames.Previous] = first == 1 ? block[LiteNames.Previous] : block[LiteNames.Hashes].AsBinary.AsSpan((first - 2) * 32, 32).ToArray(),
            [LiteNames.Ids] = new BsonArray(block[LiteNames.Ids].AsArray.Skip(first - 1).Take(last - first + 1)),
        };
        foreach (var (name, size) in new[] { (LiteNames.StatementOf, 1), (LiteNames.Digests, 32), (LiteNames.Hashes, 32) })
        {
            part[name] = block[name].AsBinary.AsSpan((first - 1) * size, (last - first + 1) * size).ToArray();
        }

        return part;
    }

    private static byte[] Numbers(params long[] numbers) => System.Runtime.InteropServices.MemoryMarshal.AsBytes(numbers.AsSpan()).ToArray();

    private static void AddRun(LiteFile file, LiteEngine engine, IndexRun run)
    {
        engine.Insert(LiteNames.Run, [run.ToBson()], BsonAutoId.Int32);
        var store = file.Query(LiteNames.Store, null, 1)[0];
        store[LiteNames.Runs].AsArray.Add(run.Id);
        engine.Update(LiteNames.Store, [store]);
    }
}
