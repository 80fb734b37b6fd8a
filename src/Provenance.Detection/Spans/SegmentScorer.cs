using Provenance.Detection.Features;
using Provenance.Detection.Files;
using Provenance.Text.Tokens;

namespace Provenance.Detection.Spans;

/// <summary>Measures and scores segments of tokens, a whole document or a sentence of it. Owns its buffers; one per thread.</summary>
internal sealed class SegmentScorer
{
    private readonly DetectorModel _model;
    private readonly FeatureExtractor _extractor;
    private readonly float[] _row;
    private readonly PartMean _mean;

    internal SegmentScorer(DetectorModel model)
    {
        _model = model;
        _extractor = model.CreateExtractor();
        _row = new float[_extractor.Schema.Count];
        _mean = new PartMean(_extractor.Schema.Count);
    }

    /// <summary>Features of the segment last measured; for a long one, the means over its parts.</summary>
    internal ReadOnlySpan<float> Row => _row;

    /// <summary>What the predictability of the segment last measured adds to its score; for a long one, the mean over its parts.</summary>
    internal float Predictability { get; private set; }

    /// <summary>Returns the score of a segment.</summary>
    internal float Score(in TokenView view)
    {
        Measure(view);
        return _model.Score(_row, Predictability);
    }

    /// <summary>Fills <see cref="Row"/>.</summary>
    internal void Measure(in TokenView view)
    {
        var parts = DetectorModel.PartsOf(view.Count);
        if (parts == 1)
        {
            Predictability = FeatureRowWriter.Write(_extractor, _model.Heads, _model.Counts, view, _row);
            return;
        }

        var sum = 0f;
        _mean.Clear();
        for (var part = 0; part < parts; part++)
        {
            sum += FeatureRowWriter.Write(_extractor, _model.Heads, _model.Counts, view.Slice(DetectorModel.StartOf(part, parts, view.Count), DetectorModel.StartOf(part + 1, parts, view.Count)), _row);
            _mean.Add(_row);
        }

        _mean.Write(_row);
        Predictability = sum / parts;
    }
}
