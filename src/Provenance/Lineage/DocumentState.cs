namespace Provenance.Lineage;

/// <summary>What all records about a document come to: of each field, what was stated last.</summary>
public sealed record DocumentState
{
    /// <summary>Digest of the normalised text.</summary>
    public required Digest Document { get; init; }

    /// <summary>Who wrote it, as far as it was stated.</summary>
    public Origin Origin { get; init; }

    /// <summary>The generation that was stated.</summary>
    public int? Generation { get; init; }

    /// <summary>The model that wrote it.</summary>
    public string? Generator { get; init; }

    /// <summary>The collection it belongs to.</summary>
    public string? Source { get; init; }

    /// <summary>Whether it was made from other documents.</summary>
    public bool Derived { get; init; }

    /// <summary>The last assessment's conclusion.</summary>
    public Verdict? Verdict { get; init; }

    /// <summary>The last assessment's p-value.</summary>
    public double? PValue { get; init; }

    /// <summary>The origins that evidence found in it speaks for, declarations and detectors aside: a bit each, of <c>1 &lt;&lt; (int)Origin</c>.</summary>
    internal int Evidence { get; init; }

    /// <summary>Whether evidence that was found in it speaks for an origin.</summary>
    public bool EvidenceSays(Origin origin) => (Evidence & Bit(origin)) != 0;

    /// <summary>The state after one more record about the document.</summary>
    internal DocumentState With(ProvenanceRecord record) => record.Kind switch
    {
        RecordKind.Assessment => this with { Verdict = record.Assessment!.Verdict, PValue = record.Assessment.PValue, Evidence = Evidence | BitsOf(record) },
        RecordKind.Document => this with
        {
            Origin = record.Origin != Origin.Unknown ? record.Origin : Origin,
            Generation = record.Generation ?? Generation,
            Generator = record.GeneratedBy ?? Generator,
            Source = record.Source ?? Source,
            Derived = Derived || record.DerivedFrom.Count > 0,
            Evidence = Evidence | BitsOf(record),
        },
        _ => this,
    };

    private static int BitsOf(ProvenanceRecord record)
    {
        var bits = 0;
        foreach (var evidence in record.Evidence)
        {
            bits |= evidence.Says == Origin.Unknown ? 0 : Bit(evidence.Says);
        }

        return bits;
    }

    private static int Bit(Origin origin) => 1 << (int)origin;
}
