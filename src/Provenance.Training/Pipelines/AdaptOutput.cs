using Microsoft.ML.Data;
using Provenance.Detection.Features;

namespace Provenance.Training.Pipelines;

/// <summary>The column that <see cref="AdaptFactory"/> adds to a row.</summary>
internal sealed class AdaptOutput
{
    /// <summary>The row that the trees of an adapted detector read.</summary>
    [VectorType(FeatureSchema.AdaptedColumns)]
    public float[] ProvenanceAdapted { get; set; } = new float[FeatureSchema.AdaptedColumns];
}
