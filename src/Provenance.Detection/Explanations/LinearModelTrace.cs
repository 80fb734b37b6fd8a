using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Provenance.Detection.Features;
using Provenance.Detection.Learning;
using Provenance.Text.Tokens;

namespace Provenance.Detection.Explanations;

/// <summary>
/// The contribution of each n-gram of a segment to a linear model's margin, traced to the tokens that it was made of. A distinct n-gram counts once, however
/// often it occurs: its contribution is split evenly over its occurrences.
/// </summary>
internal sealed class LinearModelTrace
{
    private readonly NgramSpan[] _spans;
    private readonly double[] _shares;

    private LinearModelTrace(NgramSpan[] spans, double[] shares, int tokens)
    {
        (_spans, _shares, Tokens) = (spans, shares, new double[tokens]);
        for (var i = 0; i < spans.Length; i++)
        {
            var share = shares[i] / spans[i].Length;
            for (var token = spans[i].First; token < spans[i].First + spans[i].Length; token++) Tokens[token] += share;
        }
    }

    /// <summary>The position of each n-gram.</summary>
    internal ReadOnlySpan<NgramSpan> Spans => _spans;

    /// <summary>The contribution of each of <see cref="Spans"/> to the margin; 0 where the filter of distinct n-grams left it out.</summary>
    internal ReadOnlySpan<double> Shares => _shares;

    /// <summary>The contribution of each token to the margin, n-grams split evenly over their tokens; with the bias, they sum to the margin.</summary>
    internal double[] Tokens { get; }

    /// <param name="extractor">The detector's extractor.</param>
    /// <param name="family">Index of the model's n-gram family.</param>
    /// <param name="head">The linear model.</param>
    /// <param name="view">The segment.</param>
    /// <param name="ranks">The ranks of its tokens.</param>
    internal static LinearModelTrace Compute(FeatureExtractor extractor, int family, HashedLinearModel head, in TokenView view, ReadOnlySpan<ushort> ranks)
    {
        var ngrams = extractor.Schema.Ngrams[family];
        var occurrences = new Dictionary<uint, int>();
        // the n-grams that scoring counts: nearly all distinct ones
        var distinct = extractor.Ngrams(family, view, ranks, head.Weights.Length);
        foreach (var bucket in distinct) occurrences.Add(bucket, 0);
        var scale = head.Scale / Math.Sqrt(Math.Max(1, distinct.Length));

        var buckets = new uint[ngrams.MaxPerToken * view.Count];
        var n = ngrams.Write(view, ranks, buckets);
        var spans = new NgramSpan[buckets.Length];
        ngrams.Trace(view, ranks, spans);
        for (var i = 0; i < n; i++)
        {
            buckets[i] &= head.Mask;
            ref var times = ref CollectionsMarshal.GetValueRefOrNullRef(occurrences, buckets[i]);
            if (!Unsafe.IsNullRef(ref times)) times++;
        }

        var shares = new double[n];
        for (var i = 0; i < n; i++)
        {
            if (occurrences.TryGetValue(buckets[i], out var times)) shares[i] = head.Weights[(int)buckets[i]] * scale / times;
        }

        return new LinearModelTrace(spans[..n], shares, view.Count);
    }
}
