using Microsoft.ML.Data;
using Provenance.Detection.Features;

namespace Provenance.Training.Pipelines;

/// <summary>The columns of a row that <see cref="AdaptFactory"/> reads.</summary>
internal sealed class AdaptInput
{
    [VectorType(FeatureSchema.Columns)]
    public float[] Features { get; set; } = [];

    /// <inheritdoc cref="MeasureOutput.ProvenanceSource"/>
    [VectorType(FeatureSchema.SourceColumns)]
    public float[] ProvenanceSource { get; set; } = [];

    /// <summary>The score of the trees of the detector before it was adapted.</summary>
    public float ProvenanceStage0 { get; set; }

    /// <inheritdoc cref="MeasureOutput.ProvenancePredictability"/>
    public float ProvenancePredictability { get; set; }

    public ReadOnlyMemory<char> ProvenanceDetector { get; set; }
}
