namespace Provenance.Curation.Ordering;

/// <summary>The ends of stages, as shares of a training set.</summary>
internal sealed class StageCuts
{
    private readonly double[] _ends;

    internal StageCuts(StagePolicy policy) =>
        _ends = policy.Quantiles.Count > 0 ? [.. policy.Quantiles] : [.. Enumerable.Range(1, policy.Count).Select(i => i / (double)policy.Count)];

    internal int Count => _ends.Length;

    /// <summary>Returns the stage, from 0, that holds the middle of an item, given its start and size.</summary>
    internal int Find(long before, long size, long total)
    {
        var middle = before + (size / 2.0);
        for (var i = 0; i < _ends.Length - 1; i++)
        {
            if (middle <= _ends[i] * total) return i;
        }

        return _ends.Length - 1;
    }
}
