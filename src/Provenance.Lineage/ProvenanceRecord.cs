namespace Provenance.Lineage;

/// <summary>
/// One append-only statement. A document is known by the digest of its normalised text, a set or a model by its name. Later records
/// supersede earlier ones field by field, and none is ever changed or taken away.
/// </summary>
public sealed record ProvenanceRecord
{
    /// <summary>The deepest generation that may be stated: far more models than were ever trained on each other's output, and far from where counting on would end.</summary>
    internal const int DeepestGeneration = 1_000_000;

    /// <summary>What is stated.</summary>
    public required RecordKind Kind { get; init; }

    /// <summary>The name of the set or model that is spoken of.</summary>
    public string? Name { get; init; }

    /// <summary>The document's own id where it was found.</summary>
    public string? Id { get; init; }

    /// <summary>SHA-256 of the exact UTF-8.</summary>
    public Digest? ContentDigest { get; init; }

    /// <summary>SHA-256 of the normalised text.</summary>
    public Digest? NormalizedDigest { get; init; }

    /// <summary>The normalisation's name.</summary>
    public string? Normalization { get; init; }

    /// <summary>Who wrote it; <see cref="Origin.Unknown"/> says nothing.</summary>
    public Origin Origin { get; init; }

    /// <summary>Whether its origin replaces all that were declared before; without it, one that differs from them contradicts them.</summary>
    public bool Supersedes { get; init; }

    /// <summary>How <see cref="Origin"/> is known.</summary>
    public Basis? OriginBasis { get; init; }

    /// <summary>The generation as it was stated, 0 for human text, at most 1,000,000; what the graph says is derived when it is asked for.</summary>
    public int? Generation { get; init; }

    /// <summary>How <see cref="Generation"/> is known.</summary>
    public Basis? GenerationBasis { get; init; }

    /// <summary>The model that wrote the document.</summary>
    public string? GeneratedBy { get; init; }

    /// <summary>The digest of that model's weights, where it is known.</summary>
    public string? GeneratorDigest { get; init; }

    /// <summary>Content digests of the documents that this one was edited, translated or otherwise made from.</summary>
    public IReadOnlyList<Digest> DerivedFrom { get; init; } = [];

    /// <summary>What near-duplicates are found by: the signature's scheme, a colon, and its bytes in base64.</summary>
    public string? Signature { get; init; }

    /// <summary>How it was come by.</summary>
    public CollectionInfo? Collection { get; init; }

    /// <summary>The collection it belongs to, such as a crawl or a data set.</summary>
    public string? Source { get; init; }

    /// <summary>Its licence, best as an SPDX identifier.</summary>
    public string? License { get; init; }

    /// <summary>What else speaks to its origin.</summary>
    public IReadOnlyList<OriginEvidence> Evidence { get; init; } = [];

    /// <summary>What a detector said.</summary>
    public RecordedAssessment? Assessment { get; init; }

    /// <summary>The set that a <see cref="RecordKind.Member"/> belongs to.</summary>
    public string? Set { get; init; }

    /// <summary>How many members a set was registered with.</summary>
    public long? Members { get; init; }

    /// <summary>The sets that a model was trained on.</summary>
    public IReadOnlyList<string> TrainedOn { get; init; } = [];

    /// <summary>The model that training started from.</summary>
    public string? BaseModel { get; init; }

    /// <summary>Who states it.</summary>
    public string? Agent { get; init; }

    /// <summary>The run that it belongs to: the same statement in another run is another record.</summary>
    public string? Run { get; init; }

    /// <summary>When it was stated, RFC 3339 in UTC. The same statement at another time is the same record.</summary>
    public string? Time { get; init; }

    /// <summary>What the record is about.</summary>
    internal Entity Subject => Kind switch
    {
        RecordKind.Set => Entity.OfSet(Name!),
        RecordKind.Model => Entity.OfModel(Name!),
        _ => Entity.OfDocument(NormalizedDigest!.Value),
    };
}
