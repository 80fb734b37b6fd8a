using System.Runtime.InteropServices;
using LiteDB;
using Provenance.Storage.Records;

namespace Provenance.Storage.LiteDb;

/// <summary>Sorted entries of an index that were settled together: their blocks, and the first hash of each. A document of the collection <c>run</c>.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Family">Its kind of index.</param>
/// <param name="Count">Number of entries in all of its blocks.</param>
/// <param name="FirstBlock">Number of the first block; the others follow.</param>
/// <param name="Fences">The first hash of each block.</param>
internal sealed record IndexRun(int Id, IndexFamily Family, long Count, long FirstBlock, long[] Fences)
{
    /// <summary>Entries per block: a document that fills a page.</summary>
    internal const int BlockEntries = 500;

    internal static string Collection(IndexFamily family) => family switch
    {
        IndexFamily.Key => "key",
        IndexFamily.Band => "band",
        IndexFamily.Member => "member",
        _ => "repeat",
    };

    internal static IndexRun Read(BsonDocument document) => new(
        document[LiteNames.Id].AsInt32,
        Enum.Parse<IndexFamily>(document[LiteNames.Of].AsString, ignoreCase: true),
        document[LiteNames.Entries].AsInt64,
        document[LiteNames.FirstBlock].AsInt64,
        MemoryMarshal.Cast<byte, long>(document[LiteNames.Fences].AsBinary).ToArray());

    internal BsonDocument ToBson() => new()
    {
        [LiteNames.Id] = Id,
        [LiteNames.Of] = Collection(Family),
        [LiteNames.Entries] = Count,
        [LiteNames.FirstBlock] = FirstBlock,
        [LiteNames.Blocks] = Fences.Length,
        [LiteNames.Fences] = MemoryMarshal.AsBytes(Fences.AsSpan()).ToArray(),
    };

    internal static BsonDocument Block(long id, ReadOnlySpan<KeyEntry> entries) => new()
    {
        [LiteNames.Id] = id,
        [LiteNames.Entries] = MemoryMarshal.AsBytes(entries).ToArray(),
    };

    internal static KeyEntry[] Entries(BsonDocument block) => MemoryMarshal.Cast<byte, KeyEntry>(block[LiteNames.Entries].AsBinary).ToArray();

    /// <summary>Returns the first block that may have a hash, from 0.</summary>
    internal int BlockOf(long hash)
    {
        var at = Array.BinarySearch(Fences, hash);
        if (at < 0) return Math.Max(0, ~at - 1);

        // entries of one hash may begin in the block before
        while (at > 0 && Fences[at - 1] == hash) at--;

        return Math.Max(0, at - 1);
    }
}
