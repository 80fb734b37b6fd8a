namespace Provenance.Curation;

/// <summary>A group of documents, with declarations that apply where neither a provenance store nor the documents' own fields have any.</summary>
public sealed record PolicyInput
{
    /// <summary>Files, folders, globs, and <c>-</c> for standard input.</summary>
    public required IReadOnlyList<string> Files { get; init; }

    /// <summary>Assessments as <c>scan</c> writes them, used like <see cref="CurationRequest.Assessments"/>.</summary>
    public IReadOnlyList<string> Assessments { get; init; } = [];

    /// <summary>
    /// Names of facts, and the paths of the documents' own fields that hold them: see <see cref="Mappable"/>. If null, facts are read from
    /// fields of the same names.
    /// </summary>
    public IReadOnlyDictionary<string, string>? Fields { get; init; }

    /// <summary>Values of the documents' labels besides human, machine and mixed; null for those of <see cref="CurationRequest.Reading"/>.</summary>
    public LabelValues? Labels { get; init; }

    /// <summary>The origin of the documents.</summary>
    public Origin Origin { get; init; }

    /// <summary>The model that wrote the documents not written by people.</summary>
    public string? Generator { get; init; }

    /// <summary>The generation: the number of models between human text and the documents.</summary>
    public int? Generation { get; init; }

    /// <summary>The topic or kind of the documents, such as <c>news</c>.</summary>
    public string? Domain { get; init; }

    /// <summary>The language, an ISO 639-1 code.</summary>
    public string? Language { get; init; }

    /// <summary>The collection that the documents belong to.</summary>
    public string? Source { get; init; }

    /// <summary>
    /// A condition for documents to take; null for all. With a provenance store, <c>origin</c>, <c>generation</c>, <c>generator</c> and <c>source</c> are
    /// the store's, so that this is a query of the store; otherwise only the documents' own fields are available.
    /// </summary>
    public string? Where { get; init; }

    /// <summary>Facts that <see cref="Fields"/> may name.</summary>
    public static IReadOnlyList<string> Mappable { get; } =
        ["origin", "generator", "family", "generation", "domain", "language", "source", "resemblance", "p_value", "probability"];
}
