using Provenance.Documents.Statistics;

namespace Provenance.Detection.Learning;

/// <summary>
/// Platt's scaling ("Probabilistic outputs for support vector machines", 1999) whose intercept and slope depend on length: the log-odds are
/// a + b s + t (c + d s), where t runs from 0 at the shortest to 1 at the longest text it was fitted on, in log words. A short text's score is less
/// informative, so its slope is smaller. Both end slopes are kept positive, hence every slope between: it is monotone for any length.
/// </summary>
internal sealed class LogisticCalibration
{
    /// <summary>The minimum slope, per standard deviation of the scores.</summary>
    private const double MinSlope = 1e-3;

    /// <summary>Length of <see cref="ToArray"/>.</summary>
    internal const int Stored = 6;

    private readonly double _intercept, _slope, _longIntercept, _longSlope, _minLog, _maxLog;

    /// <summary>Reads the output of <see cref="ToArray"/>.</summary>
    /// <exception cref="ProvenanceException">The numbers are damaged, or would not be monotone.</exception>
    internal LogisticCalibration(ReadOnlySpan<double> stored)
    {
        if (stored.Length != Stored) LearningErrors.Damaged("calibration", $"{stored.Length} numbers where {Stored} are needed");
        LearningErrors.CheckFinite("calibration", "coefficients", stored);
        if (!(stored[1] > 0 && stored[1] + stored[3] > 0 && stored[5] >= stored[4])) LearningErrors.Damaged("calibration", "it falls as the score rises");
        (_intercept, _slope, _longIntercept, _longSlope, _minLog, _maxLog) = (stored[0], stored[1], stored[2], stored[3], stored[4], stored[5]);
    }

    /// <summary>Returns the numbers to store.</summary>
    internal double[] ToArray() => [_intercept, _slope, _longIntercept, _longSlope, _minLog, _maxLog];

    /// <param name="scores">Finite.</param>
    /// <param name="words">One per score.</param>
    /// <param name="labels">0 to 1.</param>
    /// <param name="weights">Not negative; empty means 1.</param>
    /// <param name="lambda">L2 penalty on all but the intercept, for standardised scores, in rows of mean weight; above 0.</param>
    internal static LogisticCalibration Fit(ReadOnlySpan<double> scores, ReadOnlySpan<int> words, ReadOnlySpan<float> labels, ReadOnlySpan<float> weights = default, double lambda = 1)
    {
        if (scores.IsEmpty) LearningErrors.Argument(nameof(scores), "there are no scores");
        if (!(lambda > 0 && double.IsFinite(lambda))) LearningErrors.Argument(nameof(lambda), "the penalty must be above 0");
        LearningErrors.CheckLength(nameof(words), words.Length, scores.Length);
        LearningErrors.CheckLength(nameof(labels), labels.Length, scores.Length);
        if (!weights.IsEmpty) LearningErrors.CheckLength(nameof(weights), weights.Length, scores.Length);
        if (!weights.IsEmpty) LearningErrors.CheckWeights(nameof(weights), weights);
        double total = 0, mean = 0, square = 0, minLog = double.MaxValue, maxLog = double.MinValue;
        for (var i = 0; i < scores.Length; i++)
        {
            if (!double.IsFinite(scores[i])) LearningErrors.Argument(nameof(scores), $"scores[{i}] is not a finite number");
            var weight = weights.IsEmpty ? 1.0 : weights[i];
            total += weight;
            mean += weight * scores[i];
            minLog = Math.Min(minLog, LogWords(words[i]));
            maxLog = Math.Max(maxLog, LogWords(words[i]));
        }
        mean /= total;
        for (var i = 0; i < scores.Length; i++) square += (weights.IsEmpty ? 1.0 : weights[i]) * (scores[i] - mean) * (scores[i] - mean);
        var deviation = square > 0 ? Math.Sqrt(square / total) : 1;
        var s = new double[scores.Length];
        var t = new double[scores.Length];
        for (var i = 0; i < s.Length; i++)
        {
            s[i] = (scores[i] - mean) / deviation;
            t[i] = Length(words[i], minLog, maxLog);
        }
        var penalty = lambda * total / scores.Length;
        // The loss is convex and two slopes are bounded: the optimum is the best of those with none, one or both on their bound.
        var best = Solve(s, t, labels, weights, penalty, false, false, out var loss);
        if (!IsRising(best))
        {
            loss = double.PositiveInfinity;
            foreach (var (first, last) in new[] { (true, false), (false, true), (true, true) })
            {
                var trial = Solve(s, t, labels, weights, penalty, first, last, out var trialLoss);
                if (IsRising(trial) && trialLoss < loss) (best, loss) = (trial, trialLoss);
            }
        }
        var slope = best[1] / deviation;
        var longSlope = best[3] / deviation;
        return new LogisticCalibration([best[0] - slope * mean, slope, best[2] - longSlope * mean, longSlope, minLog, maxLog]);
    }

    /// <summary>Returns the probability of label 1: 0 to 1, rising with the score.</summary>
    /// <param name="score">Finite.</param>
    /// <param name="words">The number of words of the text.</param>
    internal double Probability(double score, int words) => Logistic.Sigmoid(LogOdds(score, words));

    /// <summary>Returns the log-odds of label 1.</summary>
    /// <param name="score">Finite.</param>
    /// <param name="words">The number of words of the text.</param>
    internal double LogOdds(double score, int words)
    {
        var t = Length(words, _minLog, _maxLog);
        return _intercept + _longIntercept * t + score * (_slope + _longSlope * t);
    }

    private static bool IsRising(double[] c) => c[1] >= MinSlope * 0.999 && c[1] + c[3] >= MinSlope * 0.999;

    /// <summary>Fits intercept, slope and their change with length; a slope on its bound enters the offset instead of the design.</summary>
    private static double[] Solve(double[] s, double[] t, ReadOnlySpan<float> labels, ReadOnlySpan<float> weights, double penalty, bool firstBound, bool lastBound, out double loss)
    {
        var k = 4 - (firstBound ? 1 : 0) - (lastBound ? 1 : 0);
        var design = new double[s.Length * k];
        var offsets = new double[s.Length];
        for (var i = 0; i < s.Length; i++)
        {
            var row = design.AsSpan(i * k, k);
            row[0] = 1;
            row[1] = t[i];
            // The slope is u (1 - t) + v t; in the free case it is written b + d t.
            if (firstBound) offsets[i] += MinSlope * s[i] * (1 - t[i]);
            if (lastBound) offsets[i] += MinSlope * s[i] * t[i];
            if (firstBound && lastBound) continue;
            if (firstBound) row[2] = s[i] * t[i];
            else if (lastBound) row[2] = s[i] * (1 - t[i]);
            else (row[2], row[3]) = (s[i], s[i] * t[i]);
        }
        var penalties = new double[k];
        Array.Fill(penalties, penalty, 1, k - 1);
        var c = NewtonLogistic.Fit(design, offsets, labels, weights, penalties, out loss);
        var u = firstBound ? MinSlope : c[2];
        var v = lastBound ? MinSlope : firstBound ? c[2] : c[2] + c[3];
        return [c[0], u, c[1], v - u];
    }

    private static double LogWords(int words) => Math.Log(Math.Max(1, words));

    private static double Length(int words, double minLog, double maxLog) =>
        maxLog > minLog ? Math.Clamp((LogWords(words) - minLog) / (maxLog - minLog), 0, 1) : 0;
}
