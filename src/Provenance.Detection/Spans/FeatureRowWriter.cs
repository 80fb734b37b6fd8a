using Provenance.Detection.Features;
using Provenance.Detection.Learning;
using Provenance.Text.Tokens;

namespace Provenance.Detection.Spans;

/// <summary>Writes the row of features for the trees: margins of the linear models, surprise, dense features.</summary>
internal static class FeatureRowWriter
{
    /// <returns>What the segment's predictability adds to the score.</returns>
    internal static float Write(FeatureExtractor extractor, HashedLinearModel[] heads, NgramCounts counts, in TokenView view, Span<float> row)
    {
        var ranks = extractor.Ranks(view);
        // the counts of surprise are prefetched while the linear models are at work
        extractor.PrepareSurprisal(counts, view, ranks);
        for (var h = 0; h < heads.Length; h++) row[h] = heads[h].Margin(extractor.Ngrams(h, view, ranks, heads[h].Weights.Length, heads[h].Weights));
        var term = extractor.WriteSurprisal(counts, view, row);
        extractor.Schema.WriteDense(view, ranks, row);
        return term;
    }
}
