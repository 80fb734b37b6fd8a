using Provenance.Documents.Generators;

namespace Provenance.Training.Fitting;

/// <summary>
/// Balancing weights. A stratum is a data set, domain and label; its windows together weigh the square root of their number, so that large strata count
/// more than small ones but do not drown them; text of base models counts a tenth; then human and machine text get equal weight.
/// </summary>
internal static class StratumWeights
{
    private const double Exponent = 0.5;

    /// <summary>
    /// The weight of base models' text. Left-out data sets show that it teaches nothing about other base models, which continue human text as people do, and
    /// spoils what is learned about chat models and other languages; see decision 24.
    /// </summary>
    private const double BaseModelShare = 0.1;

    /// <summary>Returns a weight for each window, with mean 1.</summary>
    internal static float[] Compute(IReadOnlyList<TrainingDocument> documents, IReadOnlyList<Window> windows)
    {
        var counts = new Dictionary<(string Set, string Domain, Origin Label), int>();
        foreach (var window in windows)
        {
            var cell = CellOf(documents[window.Document]);
            counts[cell] = counts.GetValueOrDefault(cell) + 1;
        }

        var weights = new float[windows.Count];
        double human = 0, machine = 0;
        for (var w = 0; w < weights.Length; w++)
        {
            var document = documents[windows[w].Document];
            weights[w] = (float)Math.Pow(counts[CellOf(document)], Exponent - 1);
            if (document.Label == Origin.Machine && document.Family == GeneratorFamily.Base) weights[w] *= (float)BaseModelShare;
            if (document.Label == Origin.Machine) machine += weights[w];
            else human += weights[w];
        }

        for (var w = 0; w < weights.Length; w++)
        {
            var total = documents[windows[w].Document].Label == Origin.Machine ? machine : human;
            weights[w] = (float)(weights[w] * weights.Length / 2.0 / total);
        }

        return weights;
    }

    private static (string Set, string Domain, Origin Label) CellOf(TrainingDocument document) => (document.Set, document.Domain, document.Label);
}
