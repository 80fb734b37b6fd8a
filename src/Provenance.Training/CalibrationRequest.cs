namespace Provenance.Training;

/// <summary>The documents to calibrate to and the detector's file.</summary>
public sealed record CalibrationRequest
{
    /// <summary>Files, folders, globs, and <c>-</c> for <see cref="StandardInput"/>: documents known to be human and, for languages without verdicts, labelled machine documents.</summary>
    public required IReadOnlyList<string> Inputs { get; init; }

    /// <summary>The stream that <c>-</c> stands for among the inputs; plain or gzip. It is left open.</summary>
    public Stream? StandardInput { get; init; }

    /// <summary>A condition for documents to use, which must not ask for scores, probabilities, p-values or verdicts; null for all.</summary>
    public DocumentCondition? Keep { get; init; }

    /// <summary>A store whose declarations <see cref="Keep"/> may use, and whose origins come before the labels of documents; null for none.</summary>
    public IOriginSource? Declarations { get; init; }

    /// <summary>The detector's file, which is written atomically, with <c>.manifest.json</c> beside it; null for none.</summary>
    public string? OutputPath { get; init; }

    /// <summary>A file for the records that could not be used, as JSON lines; null for none.</summary>
    public string? RejectsPath { get; init; }
}
