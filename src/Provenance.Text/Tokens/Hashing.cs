using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Provenance.Text.Tokens;

/// <summary>
/// The hash functions of features. They never change, because learned weights are stored under the hashes. Multiply-and-fold mixing with
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

    /// <summary>Returns the 32 bits that are kept of a running hash.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static uint Finish(ulong hash)
    {
        hash *= Prime2;
        return (uint)(hash >> 32);
    }

    /// <summary>
    /// Combines two hashes in order, that of an n-gram and that of the token after it: <see cref="Finish"/> of their 64 bits times <see cref="Golden"/>. Both multiplications are one, and the upper half of the
    /// product is a sum whose second term is computed once for all n-grams that end with the same token.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static uint Combine(uint first, uint second) => (first * BothLow) + (uint)((second * Both) >> 32);

    /// <summary>Computes <see cref="Combine(uint, uint)"/> of eight hashes with the same second one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<uint> CombineEach(Vector256<uint> first, uint second) => (first * BothLow) + Vector256.Create((uint)((second * Both) >> 32));
}
