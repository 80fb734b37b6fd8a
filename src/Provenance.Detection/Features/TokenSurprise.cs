using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Provenance.Detection.Features;

/// <summary>
/// Surprise of each token under the trigram models of human and of machine text and under their even mixture, eight tokens at a time. Each order of a model is smoothed
/// towards the one below with a Dirichlet prior. Owns its buffers; one per thread.
/// </summary>
/// <remarks>Always uses eight lanes, and never fuses a product with a sum, so that all processors compute the same.</remarks>
internal sealed class TokenSurprise
{
    private const int Lanes = 8;

    /// <summary>Pseudo-counts of the lower order, in the units of the counts.</summary>
    internal const float PairPrior = 50, TriplePrior = 8;

    /// <summary>The count assigned to a word that was never counted, and the assumed number of such words.</summary>
    internal const float UnseenCount = 0.02f, UnseenWords = 262_144;

    private static readonly Vector256<int> Places = Vector256<int>.Indices;

    // counts of the tokens' n-grams; before the first token's is a 0, the count of the missing context
    private float[] _words = [];
    private float[] _pairs = [];
    private float[] _triples = [];

    private float[] _human = [];
    private float[] _machine = [];
    private float[] _mixture = [];
    private int _count;

    /// <summary>Natural logarithm of machine over human probability, one per token.</summary>
    internal ReadOnlySpan<float> Ratio => _human.AsSpan(0, _count);

    /// <summary>Surprise under the even mixture of both models, in nats, one per token.</summary>
    internal ReadOnlySpan<float> Mixture => _mixture.AsSpan(0, _count);

    /// <summary>Computes <see cref="Ratio"/> and <see cref="Mixture"/>, valid until the next call.</summary>
    /// <param name="counts">The counts, for their totals.</param>
    /// <param name="levels">The levels of each token's word, then of the pairs and of the triples that end with each: human in the low byte, machine in the high one.</param>
    internal (ModelSurprise Human, ModelSurprise Machine) Measure(NgramCounts counts, ReadOnlySpan<ushort> levels)
    {
        _count = levels.Length / 3;
        EnsureCapacity(_count);
        Decode(levels, 0);
        var human = Write(counts.Totals[0], _human, _mixture, mix: false);
        Decode(levels, 8);
        var machine = Write(counts.Totals[1], _machine, _mixture, mix: true);
        Compare();
        return (human, machine);
    }

    /// <summary>Writes the surprise under one model, and adds its probabilities to those of the other.</summary>
    private ModelSurprise Write(float total, Span<float> surprise, Span<float> probabilities, bool mix)
    {
        var words = _words.AsSpan();
        var pairs = _pairs.AsSpan();
        var triples = _triples.AsSpan();
        var scale = Vector256.Create(1 / (total + (UnseenCount * UnseenWords)));
        Vector256<float> byWords = default, byPairs = default, sum = default, squares = default;
        // means of logarithms are logarithms of products, and two such probabilities are far from underflow
        Vector256<float> wordProduct = Vector256<float>.One, pairProduct = Vector256<float>.One;
        for (var i = 0; i < _count; i += Lanes)
        {
            var inside = Inside(i);
            // at 1 + i is the token's own count, at i its context's
            var p = (Vector256.Create(words[(1 + i)..]) + Vector256.Create(UnseenCount)) * scale;
            wordProduct *= Vector256.ConditionalSelect(inside, p, Vector256<float>.One);
            p = ((p * PairPrior) + Vector256.Create(pairs[(1 + i)..])) / (Vector256.Create(words[i..]) + Vector256.Create(PairPrior));
            pairProduct *= Vector256.ConditionalSelect(inside, p, Vector256<float>.One);
            p = ((p * TriplePrior) + Vector256.Create(triples[(1 + i)..])) / (Vector256.Create(pairs[i..]) + Vector256.Create(TriplePrior));
            var nats = -NaturalLogarithm.Compute(p) & inside;
            nats.CopyTo(surprise[i..]);
            sum += nats;
            squares += nats * nats;
            if (mix) p += Vector256.Create(probabilities[i..]);
            p.CopyTo(probabilities[i..]);
            if ((i & Lanes) == 0 && i + Lanes < _count) continue;
            byWords += NaturalLogarithm.Compute(wordProduct);
            byPairs += NaturalLogarithm.Compute(pairProduct);
            wordProduct = pairProduct = Vector256<float>.One;
        }

        var mean = Vector256.Sum(sum) / _count;
        var variance = (Vector256.Sum(squares) / _count) - (mean * mean);
        return new ModelSurprise(Vector256.Sum(byWords) / _count, Vector256.Sum(byPairs) / _count, mean, MathF.Sqrt(Math.Max(0, variance)));
    }

    /// <summary>Turns sums of probabilities into surprise under the even mixture, and surprise under the human model into the ratio.</summary>
    private void Compare()
    {
        var human = _human.AsSpan();
        var machine = _machine.AsSpan();
        var mixture = _mixture.AsSpan();
        for (var i = 0; i < _count; i += Lanes)
        {
            (-NaturalLogarithm.Compute(Vector256.Create(mixture[i..]) * 0.5f)).CopyTo(mixture[i..]);
            (Vector256.Create(human[i..]) - Vector256.Create(machine[i..])).CopyTo(human[i..]);
        }
    }

    /// <summary>Returns a mask of the eight lanes from a place on that hold tokens.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector256<float> Inside(int from) => Vector256.LessThan(Places, Vector256.Create(_count - from)).AsSingle();

    private void Decode(ReadOnlySpan<ushort> levels, int shift)
    {
        Decode(levels[.._count], shift, _words);
        Decode(levels.Slice(_count, _count), shift, _pairs);
        Decode(levels[(2 * _count)..], shift, _triples);
    }

    private static void Decode(ReadOnlySpan<ushort> levels, int shift, Span<float> counts)
    {
        var decoded = counts.Slice(1, levels.Length);
        for (var i = 0; i < levels.Length; i++) decoded[i] = NgramCounts.CountAt((levels[i] >> shift) & 0xFF);
    }

    private void EnsureCapacity(int count)
    {
        if (_human.Length >= count + Lanes) return;
        var size = Math.Max(count + Lanes, 2 * _human.Length);
        (_human, _machine, _mixture) = (new float[size], new float[size], new float[size]);
        (_words, _pairs, _triples) = (new float[size + 1], new float[size + 1], new float[size + 1]);
    }
}

/// <summary>The surprise of a segment of text under one of two language models, in nats a token.</summary>
/// <param name="Words">Mean logarithm of the probabilities from counts of words alone.</param>
/// <param name="Pairs">Mean logarithm of the probabilities from counts of words and pairs.</param>
/// <param name="Mean">Mean surprise.</param>
/// <param name="Deviation">Standard deviation of the surprise.</param>
internal readonly record struct ModelSurprise(float Words, float Pairs, float Mean, float Deviation);
