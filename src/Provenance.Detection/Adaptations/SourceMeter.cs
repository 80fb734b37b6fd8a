using Provenance.Detection.Features;
using Provenance.Text.Tokens;

namespace Provenance.Detection.Adaptations;

/// <summary>Measures segments for a <see cref="SourceModel"/>.</summary>
internal static class SourceMeter
{
    /// <summary>Writes margins of the linear models and surprise: <see cref="FeatureSchema.SourceColumns"/> values.</summary>
    internal static void Write(SourceModel source, FeatureExtractor extractor, in TokenView view, Span<float> output)
    {
        var ranks = extractor.Ranks(view);
        extractor.PrepareSurprisal(source.Counts, view, ranks);
        for (var h = 0; h < source.Heads.Length; h++)
        {
            var weights = source.Heads[h].Weights;
            output[h] = source.Heads[h].Margin(extractor.Ngrams(h, view, ranks, weights.Length, weights));
        }

        extractor.WriteSurprisal(source.Counts, view, output);
    }
}
