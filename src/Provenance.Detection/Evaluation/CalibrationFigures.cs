using Provenance.Detection.Learning;

namespace Provenance.Detection.Evaluation;

/// <summary>Balanced calibration: human and machine text have equal weight, and so have the data sets within each.</summary>
internal static class CalibrationFigures
{
    internal static CalibrationResult? Compute(List<ScoredDocument> human, List<ScoredDocument> machine)
    {
        if (human.Count == 0 || machine.Count == 0) return null;
        var probabilities = new double[human.Count + machine.Count];
        var labels = new double[probabilities.Length];
        var weights = new float[probabilities.Length];
        Fill(human, 0, probabilities, weights);
        Fill(machine, human.Count, probabilities, weights);
        labels.AsSpan(human.Count).Fill(1);

        var bins = Reliability.EqualWidth(probabilities, labels, weights);
        var counts = Reliability.EqualWidth(probabilities, labels);
        var total = 0.0;
        foreach (var bin in bins) total += bin.Weight;
        var shown = new CalibrationBin[bins.Length];
        for (var b = 0; b < bins.Length; b++)
        {
            var empty = bins[b].Weight == 0;
            shown[b] = new CalibrationBin(
                bins[b].Low, bins[b].High, (int)counts[b].Weight, bins[b].Weight / total, empty ? null : bins[b].Predicted, empty ? null : bins[b].Observed);
        }

        return new CalibrationResult(
            Reliability.ExpectedError(bins), Reliability.Brier(probabilities, labels, weights), Reliability.LogLoss(probabilities, labels, weights), shown);
    }

    /// <summary>Adds one label, whose total weight is one half; with <c>n</c> documents in one of <c>s</c> data sets, each weighs 1 / (2 s n).</summary>
    private static void Fill(List<ScoredDocument> documents, int at, double[] probabilities, float[] weights)
    {
        var sizes = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var document in documents) sizes[document.Labels.Set] = sizes.GetValueOrDefault(document.Labels.Set) + 1;
        foreach (var document in documents)
        {
            probabilities[at] = document.First.Probability;
            weights[at++] = (float)(0.5 / sizes.Count / sizes[document.Labels.Set]);
        }
    }
}
