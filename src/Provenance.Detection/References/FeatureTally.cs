namespace Provenance.Detection.References;

/// <summary>Counts the values of each feature of a collection by bin; one per thread, added up at the end.</summary>
internal sealed class FeatureTally(FeatureBaseline reference, FeatureOctiles bins)
{
    private readonly int[] _counts = new int[reference.Features * reference.Lengths * FeatureOctiles.Count];

    /// <summary>Returns the counts of a feature in text of a length.</summary>
    internal ReadOnlySpan<int> Get(int feature, int length) => _counts.AsSpan(At(feature, length), FeatureOctiles.Count);

    /// <summary>Counts one document's features; NaN is not counted.</summary>
    internal void Add(ReadOnlySpan<float> row, int words)
    {
        var length = reference.LengthOf(words);
        for (var feature = 0; feature < row.Length; feature++)
        {
            if (float.IsNaN(row[feature])) continue;
            var bin = bins.BinOf(feature, length, row[feature]);
            if (bin >= 0) _counts[At(feature, length) + bin]++;
        }
    }

    internal void Add(FeatureTally other)
    {
        for (var i = 0; i < _counts.Length; i++) _counts[i] += other._counts[i];
    }

    private int At(int feature, int length) => ((feature * reference.Lengths) + length) * FeatureOctiles.Count;
}
