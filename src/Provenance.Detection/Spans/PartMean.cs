namespace Provenance.Detection.Spans;

/// <summary>The mean of the rows of a long document's parts. A feature that is missing in some parts has the mean of the others.</summary>
internal sealed class PartMean(int columns)
{
    private readonly double[] _sums = new double[columns];
    private readonly int[] _counts = new int[columns];

    internal void Clear()
    {
        Array.Clear(_sums);
        Array.Clear(_counts);
    }

    internal void Add(ReadOnlySpan<float> row)
    {
        for (var i = 0; i < _sums.Length; i++)
        {
            if (float.IsNaN(row[i])) continue;
            _sums[i] += row[i];
            _counts[i]++;
        }
    }

    /// <summary>Writes the means; NaN where a feature was missing in all parts.</summary>
    internal void Write(Span<float> row)
    {
        for (var i = 0; i < _sums.Length; i++) row[i] = _counts[i] == 0 ? float.NaN : (float)(_sums[i] / _counts[i]);
    }
}
