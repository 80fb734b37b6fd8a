using System.Numerics;
using System.Runtime.InteropServices;
using Provenance.Documents.Statistics;

namespace Provenance.Lineage.Similarity;

/// <summary>
/// The minimum of many hashes under each of 128 permutations of the 32-bit numbers, x → a·x + b with odd a. Bit n of the result depends
/// only on the bits of x up to n, so the low bits are poor; comparisons go by the top bits, which depend on all. With 32 bits a
/// vector permutes eight hashes at once. Beyond some hundred million distinct shingles, in half a gigabyte of text,
/// different texts begin to share minima and estimates become too high.
/// </summary>
internal static class MinHashes
{
    /// <summary>Number of permutations.</summary>
    internal const int Count = 128;

    private const ulong Seed = 0x6D696E6861736831;
    private const int VectorsAtOnce = 4;

    private static readonly uint[] Factors = BuildFactors();
    private static readonly uint[] Terms = BuildTerms();

    /// <summary>Lowers minima to those that include further hashes.</summary>
    /// <param name="hashes">Well-mixed hashes.</param>
    /// <param name="minima">One per permutation.</param>
    internal static void Lower(ReadOnlySpan<uint> hashes, Span<uint> minima)
    {
        if (!Vector.IsHardwareAccelerated || Count % (VectorsAtOnce * Vector<uint>.Count) != 0)
        {
            LowerOneByOne(hashes, minima);
            return;
        }

        var factors = MemoryMarshal.Cast<uint, Vector<uint>>(Factors);
        var terms = MemoryMarshal.Cast<uint, Vector<uint>>(Terms);
        var lowest = MemoryMarshal.Cast<uint, Vector<uint>>(minima);
        for (var i = 0; i < factors.Length; i += VectorsAtOnce)
        {
            // factors, terms and minima of four vectors fill the registers
            Vector<uint> a0 = factors[i], a1 = factors[i + 1], a2 = factors[i + 2], a3 = factors[i + 3];
            Vector<uint> b0 = terms[i], b1 = terms[i + 1], b2 = terms[i + 2], b3 = terms[i + 3];
            Vector<uint> low0 = lowest[i], low1 = lowest[i + 1], low2 = lowest[i + 2], low3 = lowest[i + 3];
            foreach (var hash in hashes)
            {
                var x = new Vector<uint>(hash);
                low0 = Vector.Min(low0, (a0 * x) + b0);
                low1 = Vector.Min(low1, (a1 * x) + b1);
                low2 = Vector.Min(low2, (a2 * x) + b2);
                low3 = Vector.Min(low3, (a3 * x) + b3);
            }

            lowest[i] = low0;
            lowest[i + 1] = low1;
            lowest[i + 2] = low2;
            lowest[i + 3] = low3;
        }
    }

    /// <summary>The scalar twin of <see cref="Lower"/>.</summary>
    internal static void LowerOneByOne(ReadOnlySpan<uint> hashes, Span<uint> minima)
    {
        for (var i = 0; i < Count; i++)
        {
            uint a = Factors[i], b = Terms[i], low = minima[i];
            foreach (var hash in hashes) low = Math.Min(low, (a * hash) + b);

            minima[i] = low;
        }
    }

    /// <summary>
    /// Keeps eight bits of each minimum (Li and König, "b-bit minwise hashing", 2010). The paper keeps the lowest; here they are
    /// the lowest after mixing, because those of a·x + b are not independent from one permutation to the next.
    /// </summary>
    internal static void Shorten(ReadOnlySpan<uint> minima, Span<byte> signature)
    {
        for (var i = 0; i < Count; i++) signature[i] = (byte)Mix(minima[i]);
    }

    /// <summary>The last step of MurmurHash3's 32-bit form (Appleby, 2011).</summary>
    private static uint Mix(uint x)
    {
        x = (x ^ (x >> 16)) * 0x85EBCA6B;
        x = (x ^ (x >> 13)) * 0xC2B2AE35;
        return x ^ (x >> 16);
    }

    private static uint[] BuildFactors()
    {
        var factors = new uint[Count];
        for (var i = 0; i < Count; i++) factors[i] = (uint)(SplitMix64.At(Seed, 1, (ulong)i) >> 32) | 1;
        return factors;
    }

    private static uint[] BuildTerms()
    {
        var terms = new uint[Count];
        for (var i = 0; i < Count; i++) terms[i] = (uint)(SplitMix64.At(Seed, 2, (ulong)i) >> 32);
        return terms;
    }
}
