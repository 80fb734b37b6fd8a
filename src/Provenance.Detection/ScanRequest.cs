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
    /// A file for the assessments instead, which appears whole or not at all, with <c>.manifest.json</c> beside it; packed, or written as a
    /// table, as its ending says, where <see cref="ReadingOptions.Formats"/> know it.
    /// </summary>
    public string? OutputPath { get; init; }

    /// <summary>A provenance store that assessments are appended to; those of an older detector stay, and are superseded.</summary>
    public IAssessmentStore? Store { get; init; }

    /// <summary>
    /// Which documents are kept. Where it is given, the output has those documents themselves, as they stood in the input, and not their
    /// assessments; <see cref="RejectsPath"/> gets the others, too, for the reason <c>filtered</c>.
    /// </summary>
    public DocumentCondition? Keep { get; init; }

    /// <summary>A store whose declarations <see cref="Keep"/> may ask for.</summary>
    public IOriginSource? Declarations { get; init; }

    /// <summary>A file for the records that could not be used, as JSON lines.</summary>
    public string? RejectsPath { get; init; }
}
