using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Provenance.Storage.Records;

/// <summary>
/// A hash of pairs that does not depend on their order: the sum of a keyed hash of each. The keys are random for each instance, so nobody can prepare
/// pairs that cancel each other; two different multisets collide with probability 2^-64.
/// </summary>
internal sealed class OrderIndependentHash
{
    private readonly ulong _first = Random();
    private readonly ulong _second = Random();
    private readonly ulong _third = Random();

    /// <summary>Returns the term of one pair.</summary>
    internal ulong Hash(long a, long b) => Mix(Mix((ulong)a ^ _first, (ulong)b ^ _second) ^ _third, _second | 1);

    /// <summary>Returns the term of a pair of a number and a text.</summary>
    internal ulong Hash(long a, ReadOnlySpan<byte> text)
    {
        var hash = (ulong)text.Length;
        for (; text.Length >= sizeof(ulong); text = text[sizeof(ulong)..])
        {
            hash = Mix(hash ^ _third, BinaryPrimitives.ReadUInt64LittleEndian(text) ^ _first);
        }

        foreach (var letter in text) hash = Mix(hash ^ _third, letter ^ _first);

        return Hash(a, (long)hash);
    }

    // the folded 128-bit product of wyhash (Wang Yi, public domain), under secret keys
    private static ulong Mix(ulong a, ulong b)
    {
        var high = Math.BigMul(a, b, out var low);
        return high ^ low ^ a ^ b;
    }

    private static ulong Random()
    {
        Span<byte> bytes = stackalloc byte[sizeof(ulong)];
        RandomNumberGenerator.Fill(bytes);
        return BinaryPrimitives.ReadUInt64LittleEndian(bytes);
    }
}
