using System.Numerics;

namespace Provenance.Curation.Quality;

/// <summary>
/// Numbers distinct 64-bit hashes from 0, in order of first appearance. Clearing takes time that grows with the
/// expected size of the next document, not with the largest one so far; it uses chains, so that growing moves nothing.
/// </summary>
internal sealed class DenseIds
{
    private int[] _heads = new int[1024];
    private ulong[] _keys = new ulong[1024];
    private int[] _next = new int[1024];
    private int _shift;

    /// <summary>Number of distinct hashes so far.</summary>
    internal int Count { get; private set; }

    /// <summary>Forgets everything.</summary>
    /// <param name="expected">The approximate number of hashes to come; more are possible.</param>
    internal void Clear(int expected)
    {
        var heads = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Clamp(expected, 64, 1 << 26));
        if (_heads.Length < heads) _heads = new int[heads];

        // 0 ends a chain: stored numbers are one higher
        _heads.AsSpan(0, heads).Clear();
        _shift = 64 - BitOperations.Log2((uint)heads);
        Count = 0;
    }

    /// <summary>Returns the number of a hash, which is new if it equals the previous <see cref="Count"/>.</summary>
    internal int Add(ulong hash)
    {
        // multiplied, so that the high bits of hashes need not be well mixed
        ref var head = ref _heads[(int)((hash * 0x9E3779B97F4A7C15) >> _shift)];
        for (var at = head - 1; at >= 0; at = _next[at] - 1)
        {
            if (_keys[at] == hash) return at;
        }

        if (Count == _keys.Length)
        {
            Array.Resize(ref _keys, 2 * Count);
            Array.Resize(ref _next, 2 * Count);
        }

        _keys[Count] = hash;
        _next[Count] = head;
        head = ++Count;
        return Count - 1;
    }
}
