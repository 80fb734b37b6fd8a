namespace Provenance.Lineage;

/// <summary>
/// One append-only statement. A document is identified by the digest of its normalised text, a data set or a model by its name. Later records
/// supersede earlier ones field by field; none is ever changed or removed.
/// </summary>
public sealed record ProvenanceRecord
{
    /// <summary>Maximum generation that may be stated: far more models than were ever trained on each other's output, and far below the limit of the type.</summary>
    internal const int DeepestGeneration = 1_000_000;

    /// <summary>The kind of statement.</summary>
    public required RecordKind Kind { get; init; }

    /// <summary>The name of the data set or model described.</summary>
    public string? Name { get; init; }

    /// <summary>The document's own id in its source.</summary>
    public string? Id { get; init; }

    /// <summary>SHA-256 of the exact UTF-8 text.</summary>
    public Digest? ContentDigest { get; init; }

    /// <summary>SHA-256 of the normalised text.</summary>
    public Digest? NormalizedDigest { get; init; }

    /// <summary>The name of the normalisation.</summary>
    public string? Normalization { get; init; }

    /// <summary>The origin; <see cref="Origin.Unknown"/> states none.</summary>
    public Origin Origin { get; init; }

    /// <summary>True if its origin replaces all those declared before; otherwise a different one contradicts them.</summary>
    public bool Supersedes { get; init; }

    /// <summary>The basis of <see cref="Origin"/>.</summary>
    public Basis? OriginBasis { get; init; }

    /// <summary>The stated generation, 0 for human text, at most 1,000,000. The generation that follows from the graph is derived on demand and not recorded.</summary>
    public int? Generation { get; init; }

    /// <summary>The basis of <see cref="Generation"/>.</summary>
    public Basis? GenerationBasis { get; init; }

    /// <summary>The model that wrote the document.</summary>
    public string? GeneratedBy { get; init; }

    /// <summary>The digest of that model's weights, if known.</summary>
    public string? GeneratorDigest { get; init; }

    /// <summary>Content digests of the documents from which this one was edited, translated or otherwise derived.</summary>
    public IReadOnlyList<Digest> DerivedFrom { get; init; } = [];

    /// <summary>The signature by which near-duplicates are found: its scheme, a colon, and its bytes in base64.</summary>
    public string? Signature { get; init; }

    /// <summary>Method, place and time of its collection.</summary>
    public CollectionInfo? Collection { get; init; }

    /// <summary>The source to which it belongs, such as a crawl or a data set.</summary>
    public string? Source { get; init; }

    /// <summary>Its licence, preferably as an SPDX identifier.</summary>
    public string? License { get; init; }

    /// <summary>Further evidence of its origin.</summary>
    public IReadOnlyList<OriginEvidence> Evidence { get; init; } = [];

    /// <summary>A detector's assessment.</summary>
    public RecordedAssessment? Assessment { get; init; }

    /// <summary>The data set of a <see cref="RecordKind.Member"/>.</summary>
    public string? Set { get; init; }

    /// <summary>The number of members with which a data set was registered.</summary>
    public long? Members { get; init; }

    /// <summary>The data sets on which a model was trained.</summary>
    public IReadOnlyList<string> TrainedOn { get; init; } = [];

    /// <summary>The model from which training started.</summary>
    public string? BaseModel { get; init; }

    /// <summary>The agent that states it.</summary>
    public string? Agent { get; init; }

    /// <summary>The run to which it belongs: the same statement in another run is another record.</summary>
    public string? Run { get; init; }

    /// <summary>The time of the statement, RFC 3339 in UTC. The same statement at another time is the same record.</summary>
    public string? Time { get; init; }

    /// <summary>The entity that the record describes.</summary>
    internal Entity Subject => Kind switch
    {
        RecordKind.Set => Entity.OfSet(Name!),
        RecordKind.Model => Entity.OfModel(Name!),
        _ => Entity.OfDocument(NormalizedDigest!.Value),
    };
}
