using System.Buffers.Binary;
using System.Numerics.Tensors;
using Provenance.Documents.Statistics;

namespace Provenance.Lineage.Similarity;

/// <summary>
/// Compares signatures, and cuts them into bands so that similar texts are found by looking up equal keys. Two texts of similarity s
/// share a key with probability 1 - (1 - s^8)^16: 0.06 at s = 0.5, 0.61 at 0.7, 0.95 at 0.8 and 0.9999 at 0.9 (Leskovec,
/// Rajaraman and Ullman, "Mining of massive datasets", section 3.4).
/// </summary>
internal static class SignatureComparison
{
    /// <summary>Number of bands of a signature.</summary>
    internal const int BandCount = 16;

    /// <summary>Number of bytes of a band: the size of a key, so that a key is exact.</summary>
    private const int Rows = 8;

    private const ulong Seed = 0x62616E64735F3031;

    /// <summary>Probability that eight bits of two different minima agree.</summary>
    private const double ByChance = 1 / 256.0;

    /// <summary>
    /// Estimates the Jaccard similarity of two texts' sets of shingles, 0 to 1, from their signatures, corrected for chance agreement
    /// (Li and König, "b-bit minwise hashing", 2010, for sets that are small in their universe). The standard error is
    /// that of 128 samples, sqrt(s (1 - s) / 128): 0.035 at s = 0.8.
    /// </summary>
    internal static double Similarity(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b)
    {
        var differing = TensorPrimitives.HammingDistance(a[..TextSignatures.Length], b[..TextSignatures.Length]);
        var agreeing = 1 - (differing / (double)TextSignatures.Length);
        return Math.Clamp((agreeing - ByChance) / (1 - ByChance), 0, 1);
    }

    /// <summary>Computes one key per band; the band's number is part of the key, so that keys of all bands may share one index.</summary>
    /// <param name="signature"><see cref="TextSignatures.Length"/> bytes.</param>
    /// <param name="keys">Receives at least <see cref="BandCount"/> keys.</param>
    internal static void Bands(ReadOnlySpan<byte> signature, Span<ulong> keys)
    {
        for (var band = 0; band < BandCount; band++)
        {
            var rows = BinaryPrimitives.ReadUInt64LittleEndian(signature.Slice(band * Rows, Rows));
            // within a band the mixing is a bijection: keys agree exactly if all eight rows do
            keys[band] = SplitMix64.At(Seed, (ulong)band, rows);
        }
    }
}
