using Microsoft.ML.Data;
using Provenance.Detection.Features;

namespace Provenance.Training.Pipelines;

/// <summary>The columns that <see cref="MeasureFactory"/> adds to a row.</summary>
internal sealed class MeasureOutput
{
    /// <summary>The row of features; <see cref="ForestRows.Missing"/> where a feature is missing.</summary>
    [VectorType(FeatureSchema.Columns)]
    public float[] Features { get; set; } = new float[FeatureSchema.Columns];

    /// <summary>Measurements of an adapted detector for its source; zeros in others.</summary>
    [VectorType(FeatureSchema.SourceColumns)]
    public float[] ProvenanceSource { get; set; } = new float[FeatureSchema.SourceColumns];

    /// <summary>The term of predictability in the score.</summary>
    public float ProvenancePredictability { get; set; }

    /// <summary>Words of the canonical text.</summary>
    public int Words { get; set; }

    /// <summary>ISO 639-1.</summary>
    public ReadOnlyMemory<char> Language { get; set; }
}
