using Microsoft.ML.Data;
using Provenance.Detection.Features;

namespace Provenance.Training.Pipelines;

/// <summary>The columns of a row that <see cref="JudgeFactory"/> reads.</summary>
internal sealed class JudgeInput
{
    [VectorType(FeatureSchema.Columns)]
    public float[] Features { get; set; } = [];

    /// <inheritdoc cref="MeasureOutput.ProvenanceSource"/>
    [VectorType(FeatureSchema.SourceColumns)]
    public float[] ProvenanceSource { get; set; } = [];

    public int Words { get; set; }

    public ReadOnlyMemory<char> Language { get; set; }

    /// <summary>The scores of the trees, as the detector blends them.</summary>
    [VectorType]
    public float[] ProvenanceTreeScores { get; set; } = [];

    /// <summary>The term of predictability in the score.</summary>
    public float ProvenancePredictability { get; set; }

    public ReadOnlyMemory<char> ProvenanceDetector { get; set; }
}
