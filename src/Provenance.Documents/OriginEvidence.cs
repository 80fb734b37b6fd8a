namespace Provenance.Documents;

/// <summary>Evidence of a document's origin beside its words, which are the detector's part.</summary>
/// <param name="Kind">One of <see cref="EvidenceKinds"/>, or a word of the user's own.</param>
/// <param name="Value">The finding.</param>
public sealed record OriginEvidence(string Kind, string Value)
{
    /// <summary>The origin that it indicates; <see cref="Origin.Unknown"/> if it indicates none.</summary>
    public Origin Says { get; init; } = Origin.Unknown;

    /// <summary>The share of comparable documents that machines wrote, 0 to 1, before the document is read; only for dates, see <see cref="DatePrior"/>, and null for other kinds.</summary>
    public double? Prior { get; init; }

    /// <summary>A caveat for the reader, such as that a signature was not verified; null for none.</summary>
    public string? Detail { get; init; }
}
