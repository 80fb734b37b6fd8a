namespace Provenance.Detection.Pipelines;

/// <summary>A row with only the key by which a chain finds its detector.</summary>
internal sealed class PipelineKey
{
    public long ProvenanceKey { get; set; }
}
