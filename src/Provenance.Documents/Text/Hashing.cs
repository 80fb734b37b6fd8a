using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Provenance.Documents.Text;

/// <summary>
/// The hash functions of features: fixed for ever, because learned weights are stored under them. Multiply-and-fold mixing with
/// odd constants from the golden ratio and from xxHash's list of primes.
/// </summary>
internal static class Hashing
{
    private const ulong Golden = 0x9E3779B97F4A7C15;
    private const ulong Prime2 = 0xC2B2AE3D27D4EB4F;
    private const ulong Both = unchecked(Golden * Prime2);
    private const uint BothLow = unchecked((uint)Both);

    /// <summary>Mixes one more 64-bit word into a running hash.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong Mix(ulong hash, ulong value)
    {
        var x = (hash ^ value) * Golden;
        return x ^ (x >> 32);
    }

    /// <summary>The 32 bits that are kept of a running hash.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static uint Finish(ulong hash)
    {
        hash *= Prime2;
        return (uint)(hash >> 32);
    }

    /// <summary>
    /// The hash of two hashes in order, of an n-gram and the token after it: <see cref="Finish"/> of their 64 bits times <see cref="Golden"/>. Both products are one, and its upper half is
    /// a sum, of which what the second adds is computed once for all n-grams that end with it.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static uint Combine(uint first, uint second) => (first * BothLow) + (uint)((second * Both) >> 32);

    /// <summary><see cref="Combine(uint, uint)"/> of eight hashes with the same one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<uint> CombineEach(Vector256<uint> first, uint second) => (first * BothLow) + Vector256.Create((uint)((second * Both) >> 32));
}
