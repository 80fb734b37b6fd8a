namespace Provenance.Lineage;

/// <summary>A record while it is read: its members come one by one, and copying it for each would cost most of the time.</summary>
internal sealed class RecordDraft
{
    internal RecordKind? Kind { get; set; }

    internal string? Name { get; set; }

    internal string? Id { get; set; }

    internal Digest? ContentDigest { get; set; }

    internal Digest? NormalizedDigest { get; set; }

    internal string? Normalization { get; set; }

    internal Origin Origin { get; set; }

    internal Basis? OriginBasis { get; set; }

    internal int? Generation { get; set; }

    internal Basis? GenerationBasis { get; set; }

    internal string? GeneratedBy { get; set; }

    internal string? GeneratorDigest { get; set; }

    internal IReadOnlyList<Digest> DerivedFrom { get; set; } = [];

    internal string? Signature { get; set; }

    internal Acquisition? Collection { get; set; }

    internal string? Source { get; set; }

    internal string? License { get; set; }

    internal IReadOnlyList<Evidence> Evidence { get; set; } = [];

    internal RecordedAssessment? Assessment { get; set; }

    internal string? Set { get; set; }

    internal long? Members { get; set; }

    internal IReadOnlyList<string> TrainedOn { get; set; } = [];

    internal string? BaseModel { get; set; }

    internal string? Agent { get; set; }

    internal string? Run { get; set; }

    internal string? Time { get; set; }

    /// <exception cref="DataException">It does not say what it states.</exception>
    internal ProvenanceRecord Make() => new()
    {
        Kind = Kind ?? throw LineageErrors.NotARecord("it has no kind"),
        Name = Name,
        Id = Id,
        ContentDigest = ContentDigest,
        NormalizedDigest = NormalizedDigest,
        Normalization = Normalization,
        Origin = Origin,
        OriginBasis = OriginBasis,
        Generation = Generation,
        GenerationBasis = GenerationBasis,
        GeneratedBy = GeneratedBy,
        GeneratorDigest = GeneratorDigest,
        DerivedFrom = DerivedFrom,
        Signature = Signature,
        Collection = Collection,
        Source = Source,
        License = License,
        Evidence = Evidence,
        Assessment = Assessment,
        Set = Set,
        Members = Members,
        TrainedOn = TrainedOn,
        BaseModel = BaseModel,
        Agent = Agent,
        Run = Run,
        Time = Time,
    };
}
