namespace Provenance.Training.Pipelines;

/// <summary>The columns of a row that <see cref="MeasureFactory"/> reads.</summary>
internal sealed class MeasureInput
{
    /// <summary>The document.</summary>
    public ReadOnlyMemory<char> Text { get; set; }

    /// <summary>The detector, as <see cref="PipelineState"/> reads it; the same characters in every row.</summary>
    public ReadOnlyMemory<char> ProvenanceDetector { get; set; }
}
