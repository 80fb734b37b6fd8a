namespace Provenance.Curation;

/// <summary>The inputs, policy and outputs of a <see cref="Curator"/>.</summary>
public sealed record CurationRequest
{
    /// <summary>The policy.</summary>
    public required CurationPolicy Policy { get; init; }

    /// <summary>Further inputs; facts are read from the documents' own fields, by the names of <see cref="PolicyInput.Mappable"/>, or <c>label</c> for the origin.</summary>
    public IReadOnlyList<string> Inputs { get; init; } = [];

    /// <summary>
    /// Assessments as a <see cref="Scanner"/> writes them: files, folders, globs, and <c>-</c> for <see cref="StandardInput"/>. Assessments by the detector in use
    /// apply to documents with exactly the same text; other documents are scored. Assessments written into documents by <see cref="ScanOptions.Annotate"/>, and into
    /// <see cref="Declarations"/> by <see cref="ScanRequest.Store"/>, are used without being named here.
    /// </summary>
    public IReadOnlyList<string> Assessments { get; init; } = [];

    /// <summary>The folder to create; it must not exist, or be empty.</summary>
    public required string Output { get; init; }

    /// <summary>
    /// Writes a description of the training set: receives the report and the unfinished folder, before its manifest is written and the folder is published; null for no description.
    /// Provenance.Reports has <c>SelectionPages.Write</c>.
    /// </summary>
    public Action<SelectionReport, string>? Describe { get; init; }

    /// <summary>The stream that <c>-</c> stands for among the inputs. It is left open.</summary>
    public Stream? StandardInput { get; init; }

    /// <summary>The fields that hold text and id.</summary>
    public ReadingOptions Reading { get; init; } = ReadingOptions.Default;

    /// <summary>
    /// Loads a tokenizer by its name or file, for a budget in tokens; the package Provenance.Formats has <c>TextTokenizers.Load</c>. Default null, which refuses policies with such a
    /// budget.
    /// </summary>
    public Func<string, ITokenizer>? Tokenizers { get; init; }

    /// <summary>A store of documents' origins and generations, which takes precedence over documents' own fields and the policy's declarations.</summary>
    public IProvenanceStore? Declarations { get; init; }

    /// <summary>The file for unreadable records, with file and line; they are among the selection's rejects in any case.</summary>
    public string? RejectsPath { get; init; }

    /// <summary>True to continue where a detector's order cannot be trusted; the report says so. Default false.</summary>
    public bool Force { get; init; }

    /// <summary>True to fail if a record or an assessment is unusable, or an assessment is by another detector; default false.</summary>
    public bool Strict { get; init; }

    /// <summary>True to continue an interrupted run, if there is one for the same policy and inputs; default false.</summary>
    public bool Resume { get; init; }
}
