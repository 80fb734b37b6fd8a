
using Provenance.Text.Tokens;

namespace Provenance.Detection.Features;

/// <summary>
/// N-grams of one to four tokens in which every word outside the most frequent ones is replaced by its length class and its
/// last three letters (text distortion, Stamatatos 2017): style stays, the subject goes. N-grams of four have only words that are kept.
/// </summary>
internal sealed class DistortedNgrams(int vocabulary) : INgramFamily
{
    /// <summary>Number of the most frequent words, which are kept as they are.</summary>
    internal const int Kept = 1500;

    /// <summary>Limited to the size of a small vocabulary, which is the rank of its unknown words.</summary>
    private readonly int _kept = Math.Min(Kept, vocabulary);

    private const uint Distorted = 200, One = 201, Two = 202, Three = 203, Four = 204;

    /// <inheritdoc/>
    public string Version => "distorted-ngrams-2";

    /// <inheritdoc/>
    public int MaxPerToken => 4;

    /// <inheritdoc/>
    public int Write(in TokenView view, ReadOnlySpan<ushort> ranks, Span<uint> output)
    {
        var n = 0;
        uint last = 0, pair = 0, triple = 0;
        // a bit per token, the newest lowest: set for a word that is kept
        var kept = 0;
        for (var i = 0; i < view.Count; i++)
        {
            // a choice by mask: frequency cannot be predicted
            var frequent = ranks[i] < _kept ? 1 : 0;
            var keep = (uint)-(frequent | (view.Kinds[i] != TokenKind.Word ? 1 : 0));
            var token = (view.Hashes[i] & keep) | (Hashing.Combine(view.Suffixes[i], Distorted) & ~keep);
            kept = (kept << 1) | frequent;
            output[n++] = Hashing.Combine(token, One);
            if (i > 0)
            {
                var newPair = Hashing.Combine(last, token);
                output[n++] = Hashing.Combine(newPair, Two);
                if (i > 1)
                {
                    var newTriple = Hashing.Combine(pair, token);
                    output[n++] = Hashing.Combine(newTriple, Three);
                    // always written, but counted only where all four are kept
                    output[n] = Hashing.Combine(Hashing.Combine(triple, token), Four);
                    n += (kept & 0b1111) == 0b1111 ? 1 : 0;
                    triple = newTriple;
                }

                pair = newPair;
            }

            last = token;
        }

        return n;
    }

    /// <inheritdoc/>
    public int Trace(in TokenView view, ReadOnlySpan<ushort> ranks, Span<NgramSpan> output)
    {
        var n = 0;
        var kept = 0;
        for (var i = 0; i < view.Count; i++)
        {
            kept = (kept << 1) | (ranks[i] < _kept ? 1 : 0);
            for (var length = 1; length <= Math.Min(i + 1, 3); length++) output[n++] = new NgramSpan(i + 1 - length, length);
            if ((kept & 0b1111) == 0b1111) output[n++] = new NgramSpan(i - 3, 4);
        }

        return n;
    }
}
