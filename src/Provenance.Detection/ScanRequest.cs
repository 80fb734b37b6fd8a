namespace Provenance.Detection;

/// <summary>The documents to scan and the outputs to write.</summary>
public sealed record ScanRequest
{
    /// <summary>Files, folders, globs, and <c>-</c> for <see cref="StandardInput"/>.</summary>
    public required IReadOnlyList<string> Inputs { get; init; }

    /// <summary>The stream that <c>-</c> stands for among the inputs; plain or gzip. It is left open.</summary>
    public Stream? StandardInput { get; init; }

    /// <summary>The stream for assessments, written as JSON lines in the order of the input; null to write none.</summary>
    public Stream? Output { get; init; }

    /// <summary>
    /// A file for the assessments instead, written atomically, with <c>.manifest.json</c> beside it. Its ending determines packing, or a
    /// table format, among <see cref="ReadingOptions.Formats"/>.
    /// </summary>
    public string? OutputPath { get; init; }

    /// <summary>A provenance store that assessments are appended to; those of an older detector stay, and are superseded; null for none.</summary>
    public IAssessmentStore? Store { get; init; }

    /// <summary>
    /// A condition for documents to keep; null for none. With a condition, the output has those documents as they are in the input, not their
    /// assessments; <see cref="RejectsPath"/> also receives the others, with the reason <c>filtered</c>.
    /// </summary>
    public DocumentCondition? Keep { get; init; }

    /// <summary>A store whose declarations <see cref="Keep"/> may use.</summary>
    public IOriginSource? Declarations { get; init; }

    /// <summary>A file for the records that could not be used, as JSON lines; null for none.</summary>
    public string? RejectsPath { get; init; }
}
