using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using Provenance.Documents.Identity;
using Provenance.Lineage.Similarity;

namespace Provenance.Storage.Records;

/// <summary>
/// The keys by which entities are found, as 64 bits each: B-trees of numbers are a third the size of those of digests. Callers compare the entities found
/// with the one sought.
/// </summary>
internal static class StoreKeys
{
    internal const int Size = sizeof(long);

    /// <summary>Maximum number of keys per record: its entity's key, a content digest, an id, and the bands of a signature.</summary>
    internal const int MaxPerRecord = 3 + SignatureComparison.BandCount;

    // keeps a text of 32 bytes from being found as a digest
    private const byte IdMark = (byte)'i';

    /// <summary>Returns the key of an entity.</summary>
    internal static long OfSubject(Entity subject, ReadOnlySpan<byte> key) =>
        subject.Kind == RecordKind.Document ? OfDigest(subject.Digest) : Hash(key);

    /// <summary>Returns the key of a digest: its first bytes, which are random already; keys are in the order of digests.</summary>
    internal static long OfDigest(Digest digest) => (long)((ulong)(digest.Prefix >> 64) ^ (1UL << 63));

    /// <summary>Returns the key of a document's id.</summary>
    internal static long OfId(ReadOnlySpan<char> id)
    {
        var size = 1 + Encoding.UTF8.GetMaxByteCount(id.Length);
        Span<byte> marked = size <= 512 ? stackalloc byte[512] : new byte[size];
        marked[0] = IdMark;
        return Hash(marked[..(1 + Encoding.UTF8.GetBytes(id, marked[1..]))]);
    }

    /// <summary>Adds all keys of a record's entity.</summary>
    /// <param name="keys">Receives the keys.</param>
    /// <param name="record">The record.</param>
    /// <param name="subject">The key of its entity, see <see cref="OfSubject"/>.</param>
    internal static void Add(List<long> keys, ProvenanceRecord record, long subject)
    {
        keys.Add(subject);
        if (record.Kind is RecordKind.Set or RecordKind.Model) return;

        if (record.ContentDigest is { } content && content != record.NormalizedDigest) keys.Add(OfDigest(content));

        if (record.Id is { } id) keys.Add(OfId(id));

        if (record.Signature is { } signature) AddBands(keys, signature);
    }

    /// <summary>Returns the number of keys that <see cref="Add"/> adds for a record, without the bands of its signature.</summary>
    internal static int CountWithoutBands(ProvenanceRecord record) =>
        record.Kind is RecordKind.Set or RecordKind.Model ? 1
        : 1 + (record.ContentDigest is { } content && content != record.NormalizedDigest ? 1 : 0) + (record.Id is null ? 0 : 1);

    /// <summary>Adds the bands of a signature; none for an unknown scheme.</summary>
    internal static void AddBands(List<long> keys, string signature)
    {
        Span<byte> bytes = stackalloc byte[TextSignatures.Length];
        Span<ulong> bands = stackalloc ulong[SignatureComparison.BandCount];
        if (!TextSignatures.TryParse(signature, bytes)) return;

        SignatureComparison.Bands(bytes, bands);
        foreach (var band in bands) keys.Add((long)band);
    }

    /// <summary>Writes keys for a record's row.</summary>
    internal static void Write(ReadOnlySpan<long> keys, Span<byte> to)
    {
        for (var i = 0; i < keys.Length; i++) BinaryPrimitives.WriteInt64BigEndian(to[(i * Size)..], keys[i]);
    }

    /// <summary>Adds the keys of a record's row.</summary>
    internal static void AddEntries(List<KeyEntry> entries, ReadOnlySpan<byte> keys, long subject)
    {
        for (; keys.Length >= Size; keys = keys[Size..]) entries.Add(new KeyEntry(BinaryPrimitives.ReadInt64BigEndian(keys), subject));
    }

    /// <summary>True if a record's row has exactly these keys.</summary>
    internal static bool Equal(ReadOnlySpan<byte> stored, List<long> keys)
    {
        if (stored.Length != keys.Count * Size) return false;

        foreach (var key in CollectionsMarshal.AsSpan(keys))
        {
            if (BinaryPrimitives.ReadInt64BigEndian(stored) != key) return false;

            stored = stored[Size..];
        }

        return true;
    }

    private static long Hash(ReadOnlySpan<byte> bytes) => (long)IdHash.Compute(bytes);
}
