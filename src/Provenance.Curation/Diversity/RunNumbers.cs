using System.Numerics;

namespace Provenance.Curation.Diversity;

/// <summary>Numbers pairs from 0, equal ones alike, by open addressing, because it is called for each n-gram of a sample.</summary>
/// <param name="most">Maximum number of distinct pairs.</param>
internal sealed class RunNumbers(int most)
{
    /// <summary>2^64 divided by the golden ratio, which spreads keys that differ in few bits (Knuth, volume 3, section 6.4).</summary>
    private const ulong Spread = 0x9E3779B97F4A7C15;

    private readonly (ulong Key, int Number)[] _entries = new (ulong, int)[BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, most + (most / 2)))];

    /// <summary>The number of distinct pairs.</summary>
    internal int Count { get; private set; }

    internal void Clear()
    {
        Array.Clear(_entries);
        Count = 0;
    }

    /// <summary>Returns the number of a pair of numbers from 0.</summary>
    internal int this[int first, int second]
    {
        get
        {
            // 0 marks a free entry
            var key = (((ulong)first << 32) | (uint)second) + 1;
            var mask = _entries.Length - 1;
            for (var at = (int)((key * Spread) >> (64 - BitOperations.Log2((uint)_entries.Length))); ; at = (at + 1) & mask)
            {
                ref var entry = ref _entries[at];
                if (entry.Key == key) return entry.Number;

                if (entry.Key == 0)
                {
                    entry = (key, Count);
                    return Count++;
                }
            }
        }
    }
}
