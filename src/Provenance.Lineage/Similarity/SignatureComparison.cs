using System.Buffers.Binary;
using System.Numerics.Tensors;
using Provenance.Documents.Statistics;

namespace Provenance.Lineage.Similarity;

/// <summary>
/// Compares signatures, and cuts them into bands so that near texts are found by looking up equal keys. Two texts of similarity s
/// share a key with the chance 1 - (1 - s^8)^16: 0.06 at s = 0.5, 0.61 at 0.7, 0.95 at 0.8 and 0.9999 at 0.9 (Leskovec,
/// Rajaraman and Ullman, "Mining of massive datasets", section 3.4).
/// </summary>
internal static class SignatureComparison
{
    /// <summary>Bands of a signature.</summary>
    internal const int BandCount = 16;

    /// <summary>Bytes of a band: as many as a key has, so that a key loses nothing of them.</summary>
    private const int Rows = 8;

    private const ulong Seed = 0x62616E64735F3031;

    /// <summary>How often eight bits of two different minima agree.</summary>
    private const double ByChance = 1 / 256.0;

    /// <summary>
    /// The Jaccard similarity of two texts' sets of shingles, 0 to 1, as far as their signatures tell: what agrees by chance is
    /// taken off (Li and König, "b-bit minwise hashing", 2010, for sets that are small in their universe). The standard error is
    /// that of 128 draws, sqrt(s (1 - s) / 128): 0.035 at s = 0.8.
    /// </summary>
    internal static double Similarity(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b)
    {
        var differing = TensorPrimitives.HammingDistance(a[..TextSignatures.Length], b[..TextSignatures.Length]);
        var agreeing = 1 - (differing / (double)TextSignatures.Length);
        return Math.Clamp((agreeing - ByChance) / (1 - ByChance), 0, 1);
    }

    /// <summary>One key a band; the band's number is part of it, so that keys of all bands may share one index.</summary>
    /// <param name="signature"><see cref="TextSignatures.Length"/> bytes.</param>
    /// <param name="keys">At least <see cref="BandCount"/>.</param>
    internal static void Bands(ReadOnlySpan<byte> signature, Span<ulong> keys)
    {
        for (var band = 0; band < BandCount; band++)
        {
            var rows = BinaryPrimitives.ReadUInt64LittleEndian(signature.Slice(band * Rows, Rows));
            // within a band the mixing is a bijection: keys agree where all eight rows do, and nowhere else
            keys[band] = SplitMix64.At(Seed, (ulong)band, rows);
        }
    }
}
