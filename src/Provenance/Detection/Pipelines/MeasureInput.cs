namespace Provenance.Detection.Pipelines;

/// <summary>What <see cref="MeasureFactory"/> reads of a row.</summary>
internal sealed class MeasureInput
{
    /// <summary>The document.</summary>
    public ReadOnlyMemory<char> Text { get; set; }

    /// <summary>The detector, as <see cref="PipelineState"/> reads it; the same characters in every row.</summary>
    public ReadOnlyMemory<char> ProvenanceDetector { get; set; }
}
