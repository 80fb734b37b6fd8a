using Provenance.Features;
using Provenance.Text;

namespace Provenance.Detection;

/// <summary>Scores stretches of tokens, a whole document or a sentence of it; owns the buffers for it, one a thread.</summary>
internal sealed class StretchScorer
{
    private readonly DetectorModel _model;
    private readonly FeatureExtractor _extractor;
    private readonly float[] _row;

    internal StretchScorer(DetectorModel model)
    {
        _model = model;
        _extractor = model.CreateExtractor();
        _row = new float[_extractor.Schema.Count];
    }

    /// <summary>Features of what was last scored; of a long stretch, those of its last part.</summary>
    internal ReadOnlySpan<float> Row => _row;

    /// <summary>The margin; of a long stretch, the mean over parts of like length.</summary>
    internal double Score(in TokenView view)
    {
        var parts = ((view.Count - 1) / DetectorModel.LongestPart) + 1;
        var sum = 0.0;
        for (var part = 0; part < parts; part++)
        {
            var from = (int)((long)view.Count * part / parts);
            var to = (int)((long)view.Count * (part + 1) / parts);
            RowWriter.Write(_extractor, _model.Heads, _model.Counts, view.Slice(from, to), _row);
            sum += DetectorModel.Blend(_row, _model.Trees.Predict(_row));
        }

        return sum / parts;
    }
}
