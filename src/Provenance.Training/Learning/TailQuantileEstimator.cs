namespace Provenance.Training.Learning;

/// <summary>
/// Estimates the score that a given small share of a population exceeds, from a weighted sample. Down to some 100 scores from the top it uses the sample
/// itself, with the conformal (1 + count) / (n + 1); beyond, a generalised Pareto tail fitted to those scores by probability-weighted moments
/// (Hosking and Wallis, Technometrics 29, 1987), its shape kept between -0.3 and 0.5. n is Kish's effective number, (sum w)^2 / sum w^2.
/// </summary>
internal sealed class TailQuantileEstimator
{
    private const double MinShape = -0.3;
    private const double MaxShape = 0.5;
    private const int MaxTail = 100;
    private const int MinTail = 20;
    private readonly double[] _scores;
    private readonly double[] _levels;
    private readonly double _tailLevel, _tailScore, _scale, _shape;

    /// <param name="scores">At least one finite score, in any order.</param>
    /// <param name="weights">One per score, not negative, not all 0.</param>
    internal TailQuantileEstimator(double[] scores, double[] weights)
    {
        _scores = (double[])scores.Clone();
        var w = (double[])weights.Clone();
        Array.Sort(_scores, w);
        Array.Reverse(_scores);
        Array.Reverse(w);
        double sum = 0, squares = 0;
        foreach (var weight in w)
        {
            sum += weight;
            squares += weight * weight;
        }
        Effective = sum * sum / squares;
        _levels = new double[w.Length];
        var seen = 0.0;
        for (var i = 0; i < w.Length;)
        {
            var last = i;
            while (last + 1 < w.Length && _scores[last + 1] == _scores[i]) last++;
            for (var j = i; j <= last; j++) seen += w[j];
            for (; i <= last; i++) _levels[i] = (1 + Effective * seen / sum) / (Effective + 1);
        }
        var tail = Math.Clamp(w.Length / 10, Math.Min(MinTail, (w.Length + 1) / 2), MaxTail);
        _tailScore = _scores[tail - 1];
        _tailLevel = _levels[tail - 1];
        (_scale, _shape) = FitTail(w, tail);
    }

    /// <summary>The effective sample size: the number of equally weighted scores with the same information.</summary>
    internal double Effective { get; }

    /// <summary>Returns the score that a share <paramref name="level"/> reaches or exceeds; rises as the level falls.</summary>
    /// <param name="level">Above 0, at most 1.</param>
    internal double Score(double level)
    {
        if (level < _tailLevel)
        {
            var ratio = _tailLevel / level;
            return _tailScore + (Math.Abs(_shape) < 1e-6 ? _scale * Math.Log(ratio) : _scale / _shape * (Math.Pow(ratio, _shape) - 1));
        }
        int low = 0, high = _levels.Length;
        while (low < high)
        {
            var middle = (low + high) >> 1;
            if (_levels[middle] <= level) low = middle + 1;
            else high = middle;
        }
        return _scores[Math.Max(0, low - 1)];
    }

    private (double Scale, double Shape) FitTail(double[] weights, int tail)
    {
        // First two moments of the excesses, the second with each weighted by the share of the tail above it.
        double sum = 0, b0 = 0, b1 = 0, above = 0;
        for (var i = 0; i < tail; i++) sum += weights[i];
        if (!(sum > 0)) return (0, 0);
        for (var i = 0; i < tail; i++)
        {
            var excess = _scores[i] - _tailScore;
            b0 += weights[i] * excess / sum;
            b1 += weights[i] * excess * (above + 0.5 * weights[i]) / (sum * sum);
            above += weights[i];
        }
        if (!(b0 > 0)) return (0, 0);
        var shape = b0 > 2 * b1 ? 2 - b0 / (b0 - 2 * b1) : MaxShape;
        shape = Math.Clamp(shape, MinShape, MaxShape);
        // The scale that keeps the mean excess, scale / (1 - shape).
        return (b0 * (1 - shape), shape);
    }
}
