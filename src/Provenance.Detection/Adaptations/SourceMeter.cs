using Provenance.Detection.Features;
using Provenance.Detection.Learning;
using Provenance.Text.Tokens;

namespace Provenance.Detection.Adaptations;

/// <summary>Measures segments for a <see cref="SourceModel"/>. Owns its buffers; one per thread.</summary>
internal sealed class SourceMeter(HashedLinearModel[] heads, NgramCounts counts, HashedLinearModel words, int vocabulary)
{
    private readonly DistinctRanks _distinct = new(vocabulary);

    internal SourceMeter(SourceModel source, int vocabulary)
        : this(source.Heads, source.Counts, source.Words, vocabulary)
    {
    }

    /// <summary>Writes margins of the linear models, surprise, and the margin of the words: <see cref="FeatureSchema.SourceColumns"/> values.</summary>
    internal void Write(FeatureExtractor extractor, in TokenView view, Span<float> output)
    {
        var ranks = extractor.Ranks(view);
        extractor.PrepareSurprisal(counts, view, ranks);
        for (var h = 0; h < heads.Length; h++) output[h] = heads[h].Margin(extractor.Ngrams(h, view, ranks, heads[h].Weights.Length, heads[h].Weights));
        extractor.WriteSurprisal(counts, view, output);
        output[FeatureSchema.SourceColumns - 1] = words.Margin(_distinct.Find(ranks));
    }
}
