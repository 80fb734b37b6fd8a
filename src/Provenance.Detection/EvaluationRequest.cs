namespace Provenance.Detection;

/// <summary>The documents to measure on and the outputs to write.</summary>
public sealed record EvaluationRequest
{
    /// <summary>
    /// Files, folders and globs of documents with <c>text</c> and a label (<c>human</c>, <c>machine</c>, <c>mixed</c> in <c>label</c>, <c>origin</c>,
    /// <c>metadata.label</c> or <c>metadata.origin</c>) and, where known, <c>set</c> (else the file's name without endings), <c>generator</c>, <c>domain</c>, <c>attack</c>, <c>language</c>.
    /// </summary>
    public required IReadOnlyList<string> Inputs { get; init; }

    /// <summary>The stream that <c>-</c> stands for among the inputs; plain or gzip. It is left open.</summary>
    public Stream? StandardInput { get; init; }

    /// <summary>A file for the records that could not be used, as JSON lines; null for none.</summary>
    public string? RejectsPath { get; init; }
}
