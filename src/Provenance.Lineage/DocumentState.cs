namespace Provenance.Lineage;

/// <summary>
/// The state of a document after all records about it: the last stated value of each field. Contradictory declared origins leave origin, generator and generation
/// unknown until a record supersedes them.
/// </summary>
public sealed record DocumentState
{
    /// <summary>Digest of the normalised text.</summary>
    public required Digest Document { get; init; }

    /// <summary>The stated origin; unknown if none was stated, or if declarations contradict each other.</summary>
    public Origin Origin { get; init; }

    /// <summary>The stated generation.</summary>
    public int? Generation { get; init; }

    /// <summary>The model that wrote it.</summary>
    public string? Generator { get; init; }

    /// <summary>The collection it belongs to.</summary>
    public string? Source { get; init; }

    /// <summary>True if it was derived from other documents.</summary>
    public bool Derived { get; init; }

    /// <summary>The last assessment's verdict.</summary>
    public Verdict? Verdict { get; init; }

    /// <summary>The last assessment's p-value.</summary>
    public double? PValue { get; init; }

    /// <summary>The origins declared since the last superseding record: one bit each, as in <see cref="Evidence"/>.</summary>
    internal int Declared { get; init; }

    /// <summary>True if contradictory origins were declared and none superseded the others.</summary>
    public bool IsContradicted => !int.IsPow2(Declared) && Declared != 0;

    /// <summary>The origins that evidence found in it indicates, declarations and detectors aside: one bit each, <c>1 &lt;&lt; (int)Origin</c>.</summary>
    internal int Evidence { get; init; }

    /// <summary>Returns true if evidence found in it indicates an origin.</summary>
    /// <param name="origin">The origin.</param>
    /// <returns>True if at least one finding indicates it.</returns>
    public bool EvidenceSays(Origin origin) => (Evidence & Bit(origin)) != 0;

    /// <summary>Returns the state after one more record about the document.</summary>
    internal DocumentState With(ProvenanceRecord record) => record.Kind switch
    {
        RecordKind.Assessment => this with { Verdict = record.Assessment!.Verdict, PValue = record.Assessment.PValue, Evidence = Evidence | BitsOf(record) },
        RecordKind.Document => WithOrigin(record) with
        {
            Source = record.Source ?? Source,
            Derived = Derived || record.DerivedFrom.Count > 0,
            Evidence = Evidence | BitsOf(record),
        },
        _ => this,
    };

    /// <summary>True if a record's declared origin differs from those declared before.</summary>
    internal bool IsContradictedBy(ProvenanceRecord record) => Declares(record) && !record.Supersedes && (Declared & ~Bit(record.Origin)) != 0;

    private DocumentState WithOrigin(ProvenanceRecord record)
    {
        if (record.Supersedes)
        {
            return this with { Origin = record.Origin, Generation = record.Generation, Generator = record.GeneratedBy, Declared = Declares(record) ? Bit(record.Origin) : 0 };
        }

        var declared = Declares(record) ? Declared | Bit(record.Origin) : Declared;
        if (declared != 0 && !int.IsPow2(declared))
        {
            return this with { Origin = Origin.Unknown, Generation = null, Generator = null, Declared = declared };
        }

        return this with
        {
            // a derived value gives way to a declared one
            Origin = record.Origin != Origin.Unknown && (Declares(record) || Declared == 0) ? record.Origin : Origin,
            Generation = record.Generation ?? Generation,
            Generator = record.GeneratedBy ?? Generator,
            Declared = declared,
        };
    }

    private static bool Declares(ProvenanceRecord record) => record.Origin != Origin.Unknown && record.OriginBasis is not Basis.Derived;

    private static int BitsOf(ProvenanceRecord record)
    {
        var bits = 0;
        foreach (var evidence in record.Evidence) bits |= evidence.Says == Origin.Unknown ? 0 : Bit(evidence.Says);

        return bits;
    }

    private static int Bit(Origin origin) => 1 << (int)origin;
}
