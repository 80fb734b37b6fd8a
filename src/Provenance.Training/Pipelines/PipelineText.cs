namespace Provenance.Training.Pipelines;

/// <summary>A row with only a document's text.</summary>
internal sealed class PipelineText
{
    public string Text { get; set; } = "";
}
