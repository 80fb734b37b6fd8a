namespace Provenance.Features;

/// <summary>Keeps the first of each hashed feature; a bitmap of one bit a bucket, cleaned after use by what was set in it.</summary>
internal sealed class DistinctFeatures
{
    private readonly ulong[] _seen;
    private readonly uint _mask;

    /// <param name="buckets">A power of two, at least 64.</param>
    internal DistinctFeatures(int buckets)
    {
        _seen = new ulong[buckets / 64];
        _mask = (uint)buckets - 1;
    }

    /// <summary>Maps hashes to buckets and moves the distinct ones to the front, in order of first appearance; returns how many.</summary>
    internal int Compact(Span<uint> features)
    {
        var seen = _seen;
        var n = 0;
        for (var i = 0; i < features.Length; i++)
        {
            var bucket = features[i] & _mask;
            var bit = 1UL << (int)(bucket & 63);
            ref var word = ref seen[bucket >> 6];
            // always written, kept only if new: no branch to mispredict
            features[n] = bucket;
            n += (word & bit) == 0 ? 1 : 0;
            word |= bit;
        }

        for (var i = 0; i < n; i++) seen[features[i] >> 6] = 0;
        return n;
    }
}
