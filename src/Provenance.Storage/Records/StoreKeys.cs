using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using Provenance.Documents.Identity;
using Provenance.Lineage.Similarity;

namespace Provenance.Storage.Records;

/// <summary>
/// What subjects are found by, as 64 bits each: B-trees of numbers are a third of those of digests. Who finds by them compares what
/// was found with what was sought.
/// </summary>
internal static class StoreKeys
{
    internal const int Size = sizeof(long);

    /// <summary>Its subject's key, a content digest, an id, and the bands of a signature.</summary>
    internal const int MaxPerRecord = 3 + SignatureComparison.BandCount;

    // keeps a text of 32 bytes from being found as a digest
    private const byte IdMark = (byte)'i';

    /// <summary>Of a subject's key.</summary>
    internal static long OfSubject(Entity subject, ReadOnlySpan<byte> key) =>
        subject.Kind == RecordKind.Document ? OfDigest(subject.Digest) : Hash(key);

    /// <summary>Of a digest: its first bytes, which are random already; numbers are in the order of digests.</summary>
    internal static long OfDigest(Digest digest) => (long)((ulong)(digest.Prefix >> 64) ^ (1UL << 63));

    /// <summary>Of a document's id.</summary>
    internal static long OfId(ReadOnlySpan<char> id)
    {
        var size = 1 + Encoding.UTF8.GetMaxByteCount(id.Length);
        Span<byte> marked = size <= 512 ? stackalloc byte[512] : new byte[size];
        marked[0] = IdMark;
        return Hash(marked[..(1 + Encoding.UTF8.GetBytes(id, marked[1..]))]);
    }

    /// <summary>Adds all that a record's subject can be found by.</summary>
    /// <param name="keys">What they are added to.</param>
    /// <param name="record">The record.</param>
    /// <param name="subject">The key of its subject, as <see cref="OfSubject"/> says.</param>
    internal static void Add(List<long> keys, ProvenanceRecord record, long subject)
    {
        keys.Add(subject);
        if (record.Kind is RecordKind.Set or RecordKind.Model) return;

        if (record.ContentDigest is { } content && content != record.NormalizedDigest) keys.Add(OfDigest(content));

        if (record.Id is { } id) keys.Add(OfId(id));

        if (record.Signature is { } signature) AddBands(keys, signature);
    }

    /// <summary>How many of the keys that <see cref="Add"/> adds of a record are none of a signature's bands.</summary>
    internal static int CountWithoutBands(ProvenanceRecord record) =>
        record.Kind is RecordKind.Set or RecordKind.Model ? 1
        : 1 + (record.ContentDigest is { } content && content != record.NormalizedDigest ? 1 : 0) + (record.Id is null ? 0 : 1);

    /// <summary>Adds the bands of a signature; those of a scheme that is not known here have none.</summary>
    internal static void AddBands(List<long> keys, string signature)
    {
        Span<byte> bytes = stackalloc byte[TextSignatures.Length];
        Span<ulong> bands = stackalloc ulong[SignatureComparison.BandCount];
        if (!TextSignatures.TryParse(signature, bytes)) return;

        SignatureComparison.Bands(bytes, bands);
        foreach (var band in bands) keys.Add((long)band);
    }

    /// <summary>Keys as a record's row has them.</summary>
    internal static void Write(ReadOnlySpan<long> keys, Span<byte> to)
    {
        for (var i = 0; i < keys.Length; i++) BinaryPrimitives.WriteInt64BigEndian(to[(i * Size)..], keys[i]);
    }

    /// <summary>Adds the keys of a record's row.</summary>
    internal static void AddEntries(List<KeyEntry> entries, ReadOnlySpan<byte> keys, long subject)
    {
        for (; keys.Length >= Size; keys = keys[Size..]) entries.Add(new KeyEntry(BinaryPrimitives.ReadInt64BigEndian(keys), subject));
    }

    /// <summary>Whether a record's row has just these keys.</summary>
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
