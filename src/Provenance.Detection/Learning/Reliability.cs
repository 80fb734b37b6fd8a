using Provenance.Documents.Statistics;

namespace Provenance.Detection.Learning;

/// <summary>Measures the calibration of probabilities. Probabilities are 0 to 1, labels 0 or 1 (or between), weights optional.</summary>
internal static class Reliability
{
    /// <summary>Bins of the usual expected calibration error (Guo et al., "On calibration of modern neural networks", ICML 2017).</summary>
    internal const int DefaultBins = 15;

    /// <summary>Computes bins of equal width over 0 to 1; a bin includes its upper end, the first also 0.</summary>
    internal static ReliabilityBin[] EqualWidth(ReadOnlySpan<double> probabilities, ReadOnlySpan<double> labels, ReadOnlySpan<float> weights = default, int bins = DefaultBins)
    {
        Check(probabilities, labels, weights, bins);
        var sums = new (double Weight, double Predicted, double Observed)[bins];
        for (var i = 0; i < probabilities.Length; i++)
        {
            var bin = Math.Clamp((int)Math.Ceiling(probabilities[i] * bins) - 1, 0, bins - 1);
            Add(ref sums[bin], probabilities[i], labels[i], weights.IsEmpty ? 1 : weights[i]);
        }
        var result = new ReliabilityBin[bins];
        for (var b = 0; b < bins; b++) result[b] = Bin((double)b / bins, (double)(b + 1) / bins, sums[b]);
        return result;
    }

    /// <summary>Returns the expected calibration error, 0 to 1: the mean distance of predicted from observed share, bins weighted by their content.</summary>
    internal static double ExpectedError(ReadOnlySpan<ReliabilityBin> bins)
    {
        double sum = 0, weight = 0;
        foreach (ref readonly var bin in bins)
        {
            if (bin.Weight == 0) continue;
            sum += bin.Weight * Math.Abs(bin.Predicted - bin.Observed);
            weight += bin.Weight;
        }
        return sum / weight;
    }

    /// <summary>Returns the mean squared distance of probability from label, 0 to 1.</summary>
    internal static double Brier(ReadOnlySpan<double> probabilities, ReadOnlySpan<double> labels, ReadOnlySpan<float> weights = default)
    {
        Check(probabilities, labels, weights, 1);
        double sum = 0, total = 0;
        for (var i = 0; i < probabilities.Length; i++)
        {
            var weight = weights.IsEmpty ? 1 : weights[i];
            sum += weight * (probabilities[i] - labels[i]) * (probabilities[i] - labels[i]);
            total += weight;
        }
        return sum / total;
    }

    /// <summary>Returns the mean log-loss in nats; probabilities are kept 1e-15 from 0 and 1, so that one confident mistake is not infinite.</summary>
    internal static double LogLoss(ReadOnlySpan<double> probabilities, ReadOnlySpan<double> labels, ReadOnlySpan<float> weights = default)
    {
        Check(probabilities, labels, weights, 1);
        double sum = 0, total = 0;
        for (var i = 0; i < probabilities.Length; i++)
        {
            var weight = weights.IsEmpty ? 1 : weights[i];
            var p = Math.Clamp(probabilities[i], 1e-15, 1 - 1e-15);
            sum -= weight * (labels[i] * Math.Log(p) + (1 - labels[i]) * Math.Log(1 - p));
            total += weight;
        }
        return sum / total;
    }

    private static void Add(ref (double Weight, double Predicted, double Observed) sums, double probability, double label, double weight)
    {
        sums.Weight += weight;
        sums.Predicted += weight * probability;
        sums.Observed += weight * label;
    }

    private static ReliabilityBin Bin(double low, double high, (double Weight, double Predicted, double Observed) sums) =>
        new(low, high, sums.Weight, sums.Predicted / sums.Weight, sums.Observed / sums.Weight);

    private static void Check(ReadOnlySpan<double> probabilities, ReadOnlySpan<double> labels, ReadOnlySpan<float> weights, int bins)
    {
        if (bins < 1) LearningErrors.Argument(nameof(bins), $"{bins} bins: at least 1 is needed");
        if (probabilities.IsEmpty) LearningErrors.Argument(nameof(probabilities), "there are no probabilities");
        LearningErrors.CheckLength(nameof(labels), labels.Length, probabilities.Length);
        if (!weights.IsEmpty)
        {
            LearningErrors.CheckLength(nameof(weights), weights.Length, probabilities.Length);
            LearningErrors.CheckWeights(nameof(weights), weights);
        }
        foreach (var p in probabilities)
            if (!(p >= 0 && p <= 1)) LearningErrors.Argument(nameof(probabilities), $"{p} is not a probability");
    }
}

/// <summary>Predictions of similar probability, and the observed labels.</summary>
/// <param name="Low">Lowest probability of the bin.</param>
/// <param name="High">Highest probability of the bin.</param>
/// <param name="Weight">Sum of the weights, the count where there are none; 0 for an empty bin, whose means are NaN.</param>
/// <param name="Predicted">Mean probability.</param>
/// <param name="Observed">Share of label 1.</param>
internal readonly record struct ReliabilityBin(double Low, double High, double Weight, double Predicted, double Observed);
