namespace Provenance.Curation;

/// <summary>The inputs, policy and outputs of a <see cref="Curator"/>.</summary>
public sealed record CurationRequest
{
    /// <summary>The recipe.</summary>
    public required CurationPolicy Policy { get; init; }

    /// <summary>Further inputs; facts stand in the documents' own fields, by the names of <see cref="PolicyInput.Mappable"/>, or <c>label</c> for the origin.</summary>
    public IReadOnlyList<string> Inputs { get; init; } = [];

    /// <summary>
    /// Assessments as a <see cref="Scanner"/> writes them: files, folders, globs, and <c>-</c> for <see cref="StandardInput"/>. Those by the detector in use are
    /// taken for documents of exactly the same text; other documents are scored. What <see cref="ScanOptions.Annotate"/> wrote into documents and
    /// <see cref="ScanRequest.Store"/> into <see cref="Declarations"/> is used without being named here.
    /// </summary>
    public IReadOnlyList<string> Assessments { get; init; } = [];

    /// <summary>The folder that is made; it must not exist, or be empty.</summary>
    public required string Output { get; init; }

    /// <summary>
    /// Describes the set: is given the report and the folder in the making, before its manifest is written and the folder appears; null for no description.
    /// Provenance.Reports has <c>SelectionPages.Write</c>.
    /// </summary>
    public Action<SelectionReport, string>? Describe { get; init; }

    /// <summary>The stream that <c>-</c> stands for among the inputs. It is left open.</summary>
    public Stream? StandardInput { get; init; }

    /// <summary>The fields that hold text and id.</summary>
    public ReadingOptions Reading { get; init; } = ReadingOptions.Default;

    /// <summary>
    /// Loads a tokenizer by its name or file, for a budget in tokens; the package Provenance.Formats has <c>TextTokenizers.Load</c>. Default null, by which policies with such a
    /// budget are refused.
    /// </summary>
    public Func<string, ITokenizer>? Tokenizers { get; init; }

    /// <summary>A store that knows documents' origins and generations; what it says goes before documents' own fields and the policy's declarations.</summary>
    public IProvenanceStore? Declarations { get; init; }

    /// <summary>The file for unreadable records, with file and line; they are among the selection's rejects in any case.</summary>
    public string? RejectsPath { get; init; }

    /// <summary>Goes on where a detector's order cannot be trusted; the report says so.</summary>
    public bool Force { get; init; }

    /// <summary>Fails where a record or an assessment cannot be used, or an assessment is by another detector; default no.</summary>
    public bool Strict { get; init; }

    /// <summary>Goes on with a run that was interrupted, if there is one for the same policy and inputs.</summary>
    public bool Resume { get; init; }
}
