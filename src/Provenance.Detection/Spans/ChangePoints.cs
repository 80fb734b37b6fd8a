namespace Provenance.Detection.Spans;

/// <summary>
/// Cuts a series where its level changes: of all partitions into parts of enough words, it finds the one with the smallest squared deviation from
/// the parts' means, in units of the series' own noise, plus a penalty per cut (optimal partitioning: Jackson et al., "An algorithm for optimal
/// partitioning of data on an interval", 2005). Levels are relative to the document: no baseline of human text is needed. Owns its
/// buffers; one per thread.
/// </summary>
internal sealed class ChangePoints
{
    /// <summary>Maximum number of values; in a longer series neighbours are merged first, because time grows with the square.</summary>
    internal const int MaxValues = 512;

    private readonly double[] _weights = new double[MaxValues + 1];
    private readonly double[] _sums = new double[MaxValues + 1];
    private readonly double[] _squares = new double[MaxValues + 1];
    private readonly int[] _words = new int[MaxValues + 1];
    private readonly double[] _best = new double[MaxValues + 1];
    private readonly int[] _from = new int[MaxValues + 1];
    private readonly int[] _cuts = new int[MaxValues + 1];

    /// <summary>Returns the index of the first value of each part but the first, ascending; valid until the next call.</summary>
    /// <param name="values">One per sentence.</param>
    /// <param name="sentences">The sentences, for their words.</param>
    /// <param name="leastWords">Minimum number of words of a part.</param>
    /// <param name="penalty">The reduction that a cut must achieve, in variances of the noise.</param>
    internal ReadOnlySpan<int> Find(ReadOnlySpan<double> values, ReadOnlySpan<Sentence> sentences, int leastWords, double penalty)
    {
        var group = ((values.Length - 1) / MaxValues) + 1;
        var n = Accumulate(values, sentences, group);
        var noise = Noise(n);
        if (!(noise > 0)) return [];
        var reached = Partition(n, leastWords, penalty * noise);
        var cuts = _cuts.Length;
        for (var end = reached ? _from[n] : 0; end > 0; end = _from[end]) _cuts[--cuts] = end * group;
        return _cuts.AsSpan(cuts);
    }

    private int Accumulate(ReadOnlySpan<double> values, ReadOnlySpan<Sentence> sentences, int group)
    {
        var n = 0;
        for (var i = 0; i < values.Length; n++)
        {
            double weight = 0, sum = 0;
            var words = 0;
            for (var end = Math.Min(i + group, values.Length); i < end; i++)
            {
                weight += sentences[i].Words;
                sum += sentences[i].Words * values[i];
                words += sentences[i].Words;
            }

            _weights[n + 1] = _weights[n] + weight;
            _sums[n + 1] = _sums[n] + sum;
            _squares[n + 1] = _squares[n] + (weight > 0 ? sum * sum / weight : 0);
            _words[n + 1] = _words[n] + words;
        }

        return n;
    }

    /// <summary>Estimates the variance of a value of weight 1 from the steps between neighbours, in which a change of level counts only once.</summary>
    private double Noise(int n)
    {
        var sum = 0.0;
        for (var i = 1; i < n; i++)
        {
            var (left, right) = (_weights[i] - _weights[i - 1], _weights[i + 1] - _weights[i]);
            if (!(left > 0 && right > 0)) continue;
            var step = ((_sums[i + 1] - _sums[i]) / right) - ((_sums[i] - _sums[i - 1]) / left);
            sum += left * right / (left + right) * step * step;
        }

        return n > 1 ? sum / (n - 1) : 0;
    }

    /// <summary>Returns true if the series, from its start, can be cut into parts that are long enough.</summary>
    private bool Partition(int n, int leastWords, double penalty)
    {
        _best[0] = -penalty;
        for (var end = 1; end <= n; end++)
        {
            _best[end] = double.PositiveInfinity;
            for (var from = 0; from < end && _words[end] - _words[from] >= leastWords; from++)
            {
                var weight = _weights[end] - _weights[from];
                var sum = _sums[end] - _sums[from];
                var cost = _best[from] + penalty + (_squares[end] - _squares[from]) - (sum * sum / weight);
                if (cost < _best[end]) (_best[end], _from[end]) = (cost, from);
            }
        }

        return double.IsFinite(_best[n]);
    }
}
