namespace Provenance.Detection.Pipelines;

/// <summary>A row that has nothing but the key by which a chain finds its detector.</summary>
internal sealed class PipelineKey
{
    public long ProvenanceKey { get; set; }
}
