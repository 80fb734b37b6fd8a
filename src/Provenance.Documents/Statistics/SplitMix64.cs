namespace Provenance.Documents.Statistics;

/// <summary>
/// The SplitMix64 generator (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014). Used in place
/// of <see cref="Random"/> because its sequence for a seed is defined here and cannot change with the runtime.
/// </summary>
internal struct SplitMix64(ulong seed)
{
    private const ulong Golden = 0x9E3779B97F4A7C15;
    private ulong _state = seed;

    internal ulong Next() => Mix(_state += Golden);

    /// <summary>Uniform in [0, 1) with 53 random bits.</summary>
    internal double NextDouble() => (Next() >> 11) * (1.0 / (1L << 53));

    /// <summary>Uniform in 0 to <paramref name="bound"/> - 1; the bias of the multiplication is below 2^-32 for any bound.</summary>
    internal int NextInt(int bound) => (int)(((Next() >> 32) * (ulong)bound) >> 32);

    /// <summary>A number that depends on all three arguments: an independent stream, or one sample of it, by its index.</summary>
    internal static ulong At(ulong seed, ulong stream, ulong index) => Mix(Mix(Mix(seed + Golden) + stream * Golden) + index * Golden);

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
