namespace Provenance.Detection.Explanations;

/// <summary>Says what each feature adds to the trees' part of a score.</summary>
internal static class StageAttribution
{
    /// <summary>
    /// Goes from the last stage to the first: what a stage makes of an earlier one's score is divided among the features as the earlier one's
    /// own contributions are.
    /// </summary>
    /// <param name="model">The detector.</param>
    /// <param name="features">A row without the scores of stages.</param>
    /// <param name="contributions">One a feature.</param>
    /// <returns>What the trees' part starts from, whatever the row says.</returns>
    internal static double Compute(DetectorModel model, ReadOnlySpan<float> features, out double[] contributions)
    {
        var row = new float[model.RowLength];
        features.CopyTo(row);
        model.Score(row);
        contributions = new double[features.Length];
        var later = new double[model.Stages.Length];
        var start = 0.0;
        for (var s = later.Length - 1; s >= 0; s--)
        {
            var stage = model.Stages[s];
            var share = model.Shares[model.Heads.Length + s];
            var own = new double[stage.Features];
            stage.Explain(row.AsSpan(0, stage.Features), own, out var bias);
            var byFeature = own.AsSpan(0, features.Length);
            start += share * bias;
            if (!Proportion.Spread(later[s], byFeature, contributions)) start += later[s];
            for (var f = 0; f < byFeature.Length; f++) contributions[f] += share * byFeature[f];
            for (var earlier = 0; earlier < s; earlier++) later[earlier] += share * own[features.Length + earlier];
        }

        return start;
    }
}
