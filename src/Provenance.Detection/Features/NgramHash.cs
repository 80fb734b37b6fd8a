using System.Runtime.CompilerServices;
using Provenance.Text.Tokens;

namespace Provenance.Detection.Features;

/// <summary>The keys of <see cref="NgramCounts"/>: the hash includes the order, so that all orders share one table.</summary>
internal static class NgramHash
{
    private const uint One = 401, Two = 402, Three = 403;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static uint Unigram(uint word) => Hashing.Combine(word, One);

    /// <param name="pair">The <see cref="Hashing.Combine"/> of two words.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static uint Bigram(uint pair) => Hashing.Combine(pair, Two);

    /// <param name="pair">The <see cref="Hashing.Combine"/> of the two words before.</param>
    /// <param name="word">The third word.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static uint Trigram(uint pair, uint word) => Hashing.Combine(Hashing.Combine(pair, word), Three);
}
