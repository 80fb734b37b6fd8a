using Provenance.Text;

namespace Provenance.Features;

/// <summary>
/// N-grams of one to four tokens in which every word that is not among the most frequent is replaced by its length's class and its
/// last three letters (text distortion, Stamatatos 2017): style stays, the subject goes.
/// </summary>
internal sealed class DistortedNgrams(int vocabulary) : INgramFamily
{
    /// <summary>Words kept as they are, the most frequent ones.</summary>
    internal const int Kept = 1500;

    /// <summary>A word that is not in a small vocabulary has its size as rank.</summary>
    private readonly int _kept = Math.Min(Kept, vocabulary);

    private const uint Distorted = 200, One = 201, Two = 202, Three = 203, Four = 204;

    /// <inheritdoc/>
    public string Version => "distorted-ngrams-1";

    /// <inheritdoc/>
    public int MostPerToken => 4;

    /// <inheritdoc/>
    public int Write(in TokenView view, ReadOnlySpan<ushort> ranks, Span<uint> output)
    {
        var n = 0;
        uint last = 0, pair = 0, triple = 0;
        for (var i = 0; i < view.Count; i++)
        {
            // a choice by mask: which words are kept cannot be predicted
            var keep = (uint)-(ranks[i] < _kept | view.Kinds[i] != TokenKind.Word ? 1 : 0);
            var token = (view.Hashes[i] & keep) | (Hashing.Combine(view.Suffixes[i], Distorted) & ~keep);
            output[n++] = Hashing.Combine(token, One);
            if (i > 0)
            {
                var newPair = Hashing.Combine(last, token);
                output[n++] = Hashing.Combine(newPair, Two);
                if (i > 1)
                {
                    var newTriple = Hashing.Combine(pair, token);
                    output[n++] = Hashing.Combine(newTriple, Three);
                    if (i > 2) output[n++] = Hashing.Combine(Hashing.Combine(triple, token), Four);
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
        for (var i = 0; i < view.Count; i++)
        {
            for (var length = 1; length <= Math.Min(i + 1, MostPerToken); length++) output[n++] = new NgramSpan(i + 1 - length, length);
        }

        return n;
    }
}
