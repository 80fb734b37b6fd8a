using Provenance.Documents.Statistics;

namespace Provenance.Lineage.Similarity;

/// <summary>
/// Hashes runs of five words: the top half of a sum of products with odd random multipliers. Two runs that differ in a
/// word do not collide more often than by chance (Lemire and Kaser, "Strongly universal string hashing is fast", 2014).
/// </summary>
internal static class Shingle
{
    private const ulong Seed = 0x7368696E676C6531;

    private static readonly ulong One = Multiplier(1), Two = Multiplier(2), Three = Multiplier(3), Four = Multiplier(4), Five = Multiplier(5);

    /// <summary>Hashes the runs that begin at each word.</summary>
    /// <param name="words">The words, four more than <paramref name="shingles"/>.</param>
    /// <param name="shingles">Receives the hashes.</param>
    internal static void Hash(ReadOnlySpan<ulong> words, Span<uint> shingles)
    {
        // statics in registers, and one bounds check before the loop
        ulong one = One, two = Two, three = Three, four = Four, five = Five;
        words = words[..(shingles.Length + TextSignatures.ShingleWords - 1)];
        for (var i = 0; i < shingles.Length; i++)
        {
            var run = words.Slice(i, TextSignatures.ShingleWords);
            shingles[i] = (uint)(((run[0] * one) + (run[1] * two) + (run[2] * three) + (run[3] * four) + (run[4] * five)) >> 32);
        }
    }

    private static ulong Multiplier(ulong place) => SplitMix64.At(Seed, 0, place) | 1;
}
