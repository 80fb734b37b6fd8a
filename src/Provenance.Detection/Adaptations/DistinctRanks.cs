namespace Provenance.Detection.Adaptations;

/// <summary>Finds the distinct words of a segment by rank. Owns its buffers; one per thread.</summary>
/// <param name="vocabulary">Number of words of the vocabulary; also the rank of a word that is not among them.</param>
internal sealed class DistinctRanks(int vocabulary)
{
    /// <summary>Maximum number of words that are found in a segment: a long one would have nearly all.</summary>
    internal const int MaxWords = 150;

    private readonly int[] _seenAt = new int[vocabulary + 1];
    private readonly uint[] _found = new uint[MaxWords];
    private int _segment;

    /// <summary>Returns the first <see cref="MaxWords"/> distinct ranks, in order of first appearance, valid until the next call.</summary>
    internal ReadOnlySpan<uint> Find(ReadOnlySpan<ushort> ranks)
    {
        if (++_segment == 0)
        {
            Array.Clear(_seenAt);
            _segment = 1;
        }

        var n = 0;
        for (var i = 0; i < ranks.Length && n < MaxWords; i++)
        {
            ref var seenAt = ref _seenAt[ranks[i]];
            if (seenAt == _segment) continue;
            seenAt = _segment;
            _found[n++] = ranks[i];
        }

        return _found.AsSpan(0, n);
    }
}
