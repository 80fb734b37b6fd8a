namespace Provenance.Features;

/// <summary>
/// Keeps the first of each hashed feature. A filter of 2^18 bits, small enough for a core's own cache, says what was seen: of 1,500
/// distinct features about four are taken for another and left out, the same ones in training and in scoring.
/// </summary>
internal sealed class DistinctFeatures
{
    /// <summary>Bits of the filter.</summary>
    internal const int Bits = 1 << 18;

    private readonly ulong[] _seen = new ulong[Bits / 64];

    /// <summary>Maps hashes to buckets and moves the distinct ones to the front, in order of first appearance; returns how many.</summary>
    /// <param name="features">Hashes; overwritten.</param>
    /// <param name="mask">What gives a hash's bucket.</param>
    internal int Compact(Span<uint> features, uint mask)
    {
        var seen = _seen.AsSpan();
        seen.Clear();
        var n = 0;
        for (var i = 0; i < features.Length; i++)
        {
            var bucket = features[i] & mask;
            var bit = (int)(bucket & 63);
            ref var word = ref seen[(int)((bucket % Bits) >> 6)];
            // always written, kept only if new: no branch to mispredict
            features[n] = bucket;
            n += (int)(~(word >> bit) & 1);
            word |= 1UL << bit;
        }

        return n;
    }
}
