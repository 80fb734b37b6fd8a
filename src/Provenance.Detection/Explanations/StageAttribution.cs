using Provenance.Detection.Files;

namespace Provenance.Detection.Explanations;

/// <summary>Computes the contribution of each feature to the trees' part of a score.</summary>
internal static class StageAttribution
{
    /// <param name="model">The detector.</param>
    /// <param name="row">The features.</param>
    /// <param name="contributions">One per feature.</param>
    /// <returns>The base of the trees' part, which does not depend on the row.</returns>
    internal static double Compute(DetectorModel model, ReadOnlySpan<float> row, out double[] contributions)
    {
        contributions = new double[row.Length];
        var stage = new double[row.Length];
        var start = 0.0;
        for (var s = 0; s < model.Stages.Length; s++)
        {
            var share = model.Shares[model.Heads.Length + s];
            model.Stages[s].Explain(row, stage, out var bias);
            start += share * bias;
            for (var f = 0; f < stage.Length; f++) contributions[f] += share * stage[f];
        }

        return start;
    }
}
