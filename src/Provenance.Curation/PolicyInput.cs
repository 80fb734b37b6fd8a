namespace Provenance.Curation;

/// <summary>Some documents, and what is declared of them where neither their own fields nor a provenance store say it.</summary>
public sealed record PolicyInput
{
    /// <summary>Files, folders, globs, and <c>-</c> for standard input.</summary>
    public required IReadOnlyList<string> Files { get; init; }

    /// <summary>Assessments as <c>scan</c> writes them, which are used like <see cref="CurationRequest.Assessments"/>.</summary>
    public IReadOnlyList<string> Assessments { get; init; } = [];

    /// <summary>
    /// Names of facts, and the paths of the documents' own fields that hold them: see <see cref="Mappable"/>. Where it is null, facts stand in
    /// fields of their own names.
    /// </summary>
    public IReadOnlyDictionary<string, string>? Fields { get; init; }

    /// <summary>The origin of the documents.</summary>
    public Origin Origin { get; init; }

    /// <summary>The model that wrote those that people did not write.</summary>
    public string? Generator { get; init; }

    /// <summary>Models between them and human text.</summary>
    public int? Generation { get; init; }

    /// <summary>The topic or kind of the documents, such as <c>news</c>.</summary>
    public string? Domain { get; init; }

    /// <summary>ISO 639-1 code.</summary>
    public string? Language { get; init; }

    /// <summary>The collection they belong to.</summary>
    public string? Source { get; init; }

    /// <summary>
    /// Which of them are taken. Before a provenance store, if one was named, <c>origin</c>, <c>generation</c>, <c>generator</c> and <c>source</c> are
    /// what it says, so that this is a query of the store; else only the documents' own fields can be asked for.
    /// </summary>
    public string? Where { get; init; }

    /// <summary>Facts that <see cref="Fields"/> may name.</summary>
    public static IReadOnlyList<string> Mappable { get; } =
        ["origin", "generator", "generation", "domain", "language", "source", "resemblance", "p_value", "probability"];
}
