using System.Buffers.Binary;

namespace Provenance.Documents.Identity;

/// <summary>64-bit hash of an id, used to find duplicates within a run and documents in a store. Stores keep it, so it must never change.</summary>
internal static class IdHash
{
    // odd constants with balanced bits; the mixing, a folded 128-bit product, is that of wyhash (Wang Yi, public domain)
    private const ulong First = 0xA0761D6478BD642F;
    private const ulong Second = 0xE7037ED1A0B428DB;

    /// <summary>Never 0, which marks a free place in <see cref="IdTable"/>.</summary>
    internal static ulong Compute(ReadOnlySpan<byte> id)
    {
        var hash = Mix((ulong)id.Length ^ First, Second);
        while (id.Length >= 8)
        {
            hash = Mix(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(id), Second);
            id = id[8..];
        }

        ulong tail = 0;
        foreach (var value in id) tail = (tail << 8) | value;

        hash = Mix(hash ^ tail, First ^ Second);
        return hash == 0 ? 1 : hash;
    }

    private static ulong Mix(ulong a, ulong b)
    {
        var high = Math.BigMul(a, b, out var low);
        return high ^ low;
    }
}
