using Provenance.Detection.Learning;
using Provenance.Documents.Statistics;

namespace Provenance.Detection.References;

/// <summary>
/// The distribution of each feature in the detector's training data, by label and length: quantiles of the features of held-out
/// windows, in the most frequent language. The style of a document or a collection is compared with it. Immutable.
/// </summary>
internal sealed class FeatureBaseline : IFeatureRange
{
    /// <summary>Number of quantiles of a distribution, from the minimum to the maximum, in even steps.</summary>
    internal const int Quantiles = 33;

    /// <summary>Number of labels: human, then machine.</summary>
    internal const int Labels = 2;

    private readonly int[] _edges;
    private readonly float[] _quantiles;

    /// <summary>Takes stored arrays without copying them.</summary>
    /// <param name="edges">Words at which each length bucket after the first starts.</param>
    /// <param name="quantiles">Feature by feature, bucket by bucket, human before machine: <see cref="Quantiles"/> values that never fall, or NaN where there was too little data.</param>
    /// <param name="features">Number of columns of a row.</param>
    /// <exception cref="ProvenanceException">The arrays are damaged.</exception>
    internal FeatureBaseline(int[] edges, float[] quantiles, int features)
    {
        const string What = "feature reference";
        for (var i = 0; i < edges.Length; i++)
            if (edges[i] <= (i > 0 ? edges[i - 1] : 0)) LearningErrors.Damaged(What, $"length edge {i} does not rise");
        if (quantiles.Length != features * (edges.Length + 1) * Labels * Quantiles) LearningErrors.Damaged(What, $"{quantiles.Length} quantiles for {features} features");
        for (var i = 0; i < quantiles.Length; i++)
        {
            if (float.IsInfinity(quantiles[i]) || (i % Quantiles > 0 && (quantiles[i] < quantiles[i - 1] || float.IsNaN(quantiles[i]) != float.IsNaN(quantiles[i - 1]))))
                LearningErrors.Damaged(What, $"quantile {i} falls");
        }

        (_edges, _quantiles, Features) = (edges, quantiles, features);
    }

    internal int Features { get; }

    /// <summary>Number of length buckets.</summary>
    internal int Lengths => _edges.Length + 1;

    /// <summary>The edges as stored.</summary>
    internal int[] Edges => _edges;

    /// <inheritdoc cref="Edges"/>
    internal float[] Stored => _quantiles;

    /// <summary>Returns the quantiles of a feature, NaN where there was too little data.</summary>
    internal ReadOnlySpan<float> Get(int feature, int length, Origin label) =>
        _quantiles.AsSpan(((((feature * Lengths) + length) * Labels) + (label == Origin.Machine ? 1 : 0)) * Quantiles, Quantiles);

    /// <summary>Returns the bucket of a text's length.</summary>
    internal int LengthOf(int words) => ConformalThresholds.LengthBucket(_edges, words);

    /// <inheritdoc/>
    public double ShareBelow(int feature, int words, double value, Origin label) => ShareBelow(Get(feature, LengthOf(words), label), value);

    /// <summary>Returns the share of a distribution below a value, interpolated between quantiles.</summary>
    internal static double ShareBelow(ReadOnlySpan<float> quantiles, double value)
    {
        if (double.IsNaN(value) || float.IsNaN(quantiles[0])) return double.NaN;
        int below = 0, upTo = 0;
        while (below < quantiles.Length && quantiles[below] < value) below++;
        upTo = below;
        while (upTo < quantiles.Length && quantiles[upTo] <= value) upTo++;
        const double Steps = Quantiles - 1;
        // values that many texts share, such as 0, fill several quantiles: take the middle
        if (upTo > below) return (below + upTo - 1) / 2.0 / Steps;
        if (below == 0) return 0;
        if (below == quantiles.Length) return 1;
        var share = (value - quantiles[below - 1]) / ((double)quantiles[below] - quantiles[below - 1]);
        return (below - 1 + share) / Steps;
    }
}
