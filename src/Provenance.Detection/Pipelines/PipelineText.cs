namespace Provenance.Detection.Pipelines;

/// <summary>A row that has nothing but a document's text.</summary>
internal sealed class PipelineText
{
    public string Text { get; set; } = "";
}
