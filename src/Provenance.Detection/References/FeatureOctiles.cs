namespace Provenance.Detection.References;

/// <summary>Eight bins for each feature and length, an eighth of human text in each, with their expected shares.</summary>
internal sealed class FeatureOctiles
{
    /// <summary>Number of bins of a feature.</summary>
    internal const int Count = 8;

    private const int EdgesPerFeature = Count - 1;

    private readonly FeatureBaseline _reference;
    private readonly float[] _edges;

    internal FeatureOctiles(FeatureBaseline reference)
    {
        _reference = reference;
        _edges = new float[reference.Features * reference.Lengths * EdgesPerFeature];
        for (var feature = 0; feature < reference.Features; feature++)
        {
            for (var length = 0; length < reference.Lengths; length++)
            {
                var quantiles = reference.Get(feature, length, Origin.Human);
                for (var edge = 0; edge < EdgesPerFeature; edge++) _edges[EdgeAt(feature, length) + edge] = quantiles[(edge + 1) * (FeatureBaseline.Quantiles - 1) / Count];
            }
        }
    }

    /// <summary>Returns the bin of a value that is not NaN; -1 where no text of this length is known.</summary>
    internal int BinOf(int feature, int length, float value)
    {
        var edges = _edges.AsSpan(EdgeAt(feature, length), EdgesPerFeature);
        if (float.IsNaN(edges[0])) return -1;
        var bin = 0;
        foreach (var edge in edges) bin += value > edge ? 1 : 0;
        return bin;
    }

    /// <summary>Writes the probability of each bin in text of a label; false where it is not known.</summary>
    internal bool TryExpect(int feature, int length, Origin label, Span<double> chances)
    {
        var edges = _edges.AsSpan(EdgeAt(feature, length), EdgesPerFeature);
        var quantiles = _reference.Get(feature, length, label);
        if (float.IsNaN(edges[0]) || float.IsNaN(quantiles[0])) return false;
        var before = 0.0;
        for (var bin = 0; bin < Count; bin++)
        {
            var upTo = bin == EdgesPerFeature ? 1 : ShareUpTo(quantiles, edges[bin]);
            chances[bin] = upTo - before;
            before = upTo;
        }

        return true;
    }

    private int EdgeAt(int feature, int length) => ((feature * _reference.Lengths) + length) * EdgesPerFeature;

    /// <summary>Returns the share of a distribution at or below a value.</summary>
    private static double ShareUpTo(ReadOnlySpan<float> quantiles, float value)
    {
        const double Steps = FeatureBaseline.Quantiles - 1;
        var upTo = 0;
        while (upTo < quantiles.Length && quantiles[upTo] <= value) upTo++;
        if (upTo == 0) return 0;
        if (upTo == quantiles.Length) return 1;
        return (upTo - 1 + ((value - quantiles[upTo - 1]) / ((double)quantiles[upTo] - quantiles[upTo - 1]))) / Steps;
    }
}
