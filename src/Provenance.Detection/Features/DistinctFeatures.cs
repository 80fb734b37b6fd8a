using System.Numerics;

namespace Provenance.Detection.Features;

/// <summary>
/// Keeps the first of each hashed feature, by a filter that grows with their number and stays in a core's own cache: of
/// a hundred distinct features about one is mistaken for another and left out, the same one in training and in scoring.
/// </summary>
internal sealed class DistinctFeatures
{
    /// <summary>Minimum bits of the filter per feature, and maximum bits.</summary>
    private const int BitsPerFeature = 64, MaxBits = 1 << 20;

    private ulong[] _seen = new ulong[1024];

    /// <summary>Maps hashes to buckets and moves the distinct ones to the front, in order of first appearance; returns their number.</summary>
    /// <param name="features">Hashes; overwritten.</param>
    /// <param name="weights">Empty, or the weights of the features, for prefetching.</param>
    /// <param name="mask">The mask that turns a hash into its bucket.</param>
    internal int Compact(Span<uint> features, ReadOnlySpan<sbyte> weights, uint mask)
    {
        var seen = Clean(features.Length);
        var words = (uint)seen.Length - 1;
        var n = 0;
        for (var i = 0; i < features.Length; i++)
        {
            var bucket = features[i] & mask;
            var bit = (int)(bucket & 63);
            ref var word = ref seen[(int)((bucket >> 6) & words)];
            // always written, kept only if new: no branch to mispredict
            features[n] = bucket;
            if (!weights.IsEmpty) CacheLine.Prefetch(in weights[(int)bucket]);
            n += (int)(~(word >> bit) & 1);
            word |= 1UL << bit;
        }

        return n;
    }

    private Span<ulong> Clean(int features)
    {
        var bits = Math.Min(MaxBits, (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(1, features)) * BitsPerFeature);
        if (_seen.Length < bits / 64) _seen = new ulong[bits / 64];
        var seen = _seen.AsSpan(0, bits / 64);
        seen.Clear();
        return seen;
    }
}
