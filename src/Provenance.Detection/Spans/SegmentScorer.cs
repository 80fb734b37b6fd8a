using Provenance.Detection.Adaptations;
using Provenance.Detection.Features;
using Provenance.Detection.Files;
using Provenance.Text.Tokens;

namespace Provenance.Detection.Spans;

/// <summary>Measures and scores segments of tokens, a whole document or a sentence of it. Owns its buffers; one per thread.</summary>
internal sealed class SegmentScorer
{
    private readonly DetectorModel _model;
    private readonly FeatureExtractor _extractor;
    private readonly int _columns;
    private readonly float[] _row;
    private readonly PartMean _mean;

    internal SegmentScorer(DetectorModel model)
    {
        _model = model;
        _extractor = model.CreateExtractor();
        _columns = _extractor.Schema.Count;
        _row = new float[_columns + (model.Source is null ? 0 : FeatureSchema.SourceColumns)];
        _mean = new PartMean(_row.Length);
    }

    /// <summary>Features of the segment last measured; for a long one, the means over its parts.</summary>
    internal ReadOnlySpan<float> Row => _row.AsSpan(0, _columns);

    /// <summary>The same for the source that the detector was adapted to; empty for other detectors.</summary>
    internal ReadOnlySpan<float> Source => _row.AsSpan(_columns);

    /// <summary>The term of predictability in the score of the segment last measured; for a long one, the mean over its parts.</summary>
    internal float Predictability { get; private set; }

    /// <summary>Returns the score of a segment.</summary>
    internal BlendedScore Score(in TokenView view)
    {
        Measure(view);
        return _model.Score(Row, Source, Predictability);
    }

    /// <summary>Fills <see cref="Row"/> and <see cref="Source"/>.</summary>
    internal void Measure(in TokenView view)
    {
        var parts = DetectorModel.PartsOf(view.Count);
        if (parts == 1)
        {
            Predictability = MeasurePart(view);
            return;
        }

        var sum = 0f;
        _mean.Clear();
        for (var part = 0; part < parts; part++)
        {
            sum += MeasurePart(view.Slice(DetectorModel.StartOf(part, parts, view.Count), DetectorModel.StartOf(part + 1, parts, view.Count)));
            _mean.Add(_row);
        }

        _mean.Write(_row);
        Predictability = sum / parts;
    }

    private float MeasurePart(in TokenView view)
    {
        var predictability = FeatureRowWriter.Write(_extractor, _model.Heads, _model.Counts, view, _row.AsSpan(0, _columns));
        if (_model.Source is { } source) SourceMeter.Write(source, _extractor, view, _row.AsSpan(_columns));
        return predictability;
    }
}
