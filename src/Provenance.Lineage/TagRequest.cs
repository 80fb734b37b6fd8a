using System.Diagnostics.CodeAnalysis;

namespace Provenance.Lineage;

/// <summary>Statements to record about documents. Mapped fields of a document take precedence over the values stated for all documents.</summary>
public sealed record TagRequest : RecordingRequest
{
    /// <summary>Creates a request without values.</summary>
    public TagRequest() { }

    /// <summary>Creates a request for the documents of another.</summary>
    /// <param name="documents">The request whose inputs and settings are used.</param>
    [SetsRequiredMembers]
    public TagRequest(RecordingRequest documents) : base(documents) { }

    /// <summary>The facts that can be taken from a document's fields.</summary>
    public static IReadOnlyList<string> Mappable { get; } = ["origin", "generator", "generation", "license", "source", "collected", "uri", "derived_from"];

    /// <summary>Names of <see cref="Mappable"/> with the paths of their fields, such as <c>metadata.model</c>.</summary>
    public IReadOnlyDictionary<string, string> Map { get; init; } = new Dictionary<string, string>();

    /// <summary>
    /// Their origin. Unknown stands for that of their labels (<c>label</c>, <c>origin</c>, <c>metadata.label</c>, <c>metadata.origin</c>), unless <see cref="Generator"/> or
    /// a mapped origin is given. Without either, it is machine if a generator is named, and mixed if they are derived.
    /// </summary>
    public Origin Origin { get; init; }

    /// <summary>True if the origin replaces all those declared before, which settles contradictions.</summary>
    public bool Supersedes { get; init; }

    /// <summary>The model that wrote them; does not apply to documents that a mapped field declares human.</summary>
    public string? Generator { get; init; }

    /// <summary>Their declared generation: 0 to 1,000,000.</summary>
    public int? Generation { get; init; }

    /// <summary>Their licence.</summary>
    public string? License { get; init; }

    /// <summary>Their source; null for the field <c>source</c> or, failing that, the file's name without endings.</summary>
    public string? Source { get; init; }

    /// <summary>The time of their collection in ISO 8601: a date such as <c>2019-05-01</c>, optionally with a time, or a month or a year.</summary>
    public string? Collected { get; init; }

    /// <summary>The address from which they were collected.</summary>
    public string? Uri { get; init; }

    /// <summary>Ids or digests of documents of the store from which they were edited, translated or otherwise derived.</summary>
    public IReadOnlyList<string> DerivedFrom { get; init; } = [];

    /// <summary>Further evidence of their origin.</summary>
    public IReadOnlyList<OriginEvidence> Evidence { get; init; } = [];
}
