using System.Diagnostics.CodeAnalysis;

namespace Provenance.Lineage;

/// <summary>What to state of documents. What a document's own fields say, where they are mapped, goes before what is stated of all.</summary>
public sealed record TagRequest : RecordingRequest
{
    /// <summary>Makes a request of its <see cref="RecordingRequest.Inputs"/>.</summary>
    public TagRequest() { }

    /// <summary>Makes a request of the documents of another.</summary>
    [SetsRequiredMembers]
    public TagRequest(RecordingRequest documents) : base(documents) { }

    /// <summary>What can be taken from a document's fields.</summary>
    public static IReadOnlyList<string> Mappable { get; } = ["origin", "generator", "generation", "license", "source", "collected", "uri", "derived_from"];

    /// <summary>Names of <see cref="Mappable"/> and the paths of the fields that have them, such as <c>metadata.model</c>.</summary>
    public IReadOnlyDictionary<string, string> Map { get; init; } = new Dictionary<string, string>();

    /// <summary>
    /// Who wrote them. Unknown: what their labels say (<c>label</c>, <c>origin</c>, <c>metadata.label</c>, <c>metadata.origin</c>), unless <see cref="Generator"/> or
    /// a mapped origin says it; else machine where a generator is named, and mixed where they are derived.
    /// </summary>
    public Origin Origin { get; init; }

    /// <summary>Whether the origin replaces all that were declared of a document before, which settles contradictions.</summary>
    public bool Supersedes { get; init; }

    /// <summary>The model that wrote them; those that are human, as a mapped field says, have none.</summary>
    public string? Generator { get; init; }

    /// <summary>Their generation, as declared: 0 to 1,000,000.</summary>
    public int? Generation { get; init; }

    /// <summary>Their licence.</summary>
    public string? License { get; init; }

    /// <summary>Their collection; else the field <c>source</c>, else the file's name without endings.</summary>
    public string? Source { get; init; }

    /// <summary>When they were collected: a date as ISO 8601 writes it, <c>2019-05-01</c>, with a time of day where it is known, or a month or a year.</summary>
    public string? Collected { get; init; }

    /// <summary>Where they were.</summary>
    public string? Uri { get; init; }

    /// <summary>Ids or digests of documents in the store that they were edited, translated or otherwise made from.</summary>
    public IReadOnlyList<string> DerivedFrom { get; init; } = [];

    /// <summary>What else speaks to their origin.</summary>
    public IReadOnlyList<OriginEvidence> Evidence { get; init; } = [];
}
