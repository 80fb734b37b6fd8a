using System.Runtime.CompilerServices;

namespace Provenance.Text;

/// <summary>
/// The hash functions of features: fixed for ever, because learned weights are stored under them. Multiply-and-fold mixing with
/// odd constants from the golden ratio and from xxHash's list of primes.
/// </summary>
internal static class Hashing
{
    private const ulong Golden = 0x9E3779B97F4A7C15;
    private const ulong Prime2 = 0xC2B2AE3D27D4EB4F;

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

    /// <summary>The hash of two hashes in order: of an n-gram and the token after it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static uint Combine(uint first, uint second) => Finish((((ulong)first << 32) | second) * Golden);
}
