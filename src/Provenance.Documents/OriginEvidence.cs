namespace Provenance.Documents;

/// <summary>Anything that speaks to a document's origin, beside what a detector makes of its words.</summary>
/// <param name="Kind">One of <see cref="EvidenceKinds"/>, or a word of the user's.</param>
/// <param name="Value">What was found.</param>
public sealed record OriginEvidence(string Kind, string Value)
{
    /// <summary>The origin that it speaks for; <see cref="Origin.Unknown"/> where it says only that something is there.</summary>
    public Origin Says { get; init; } = Origin.Unknown;

    /// <summary>The share of documents like it that machines wrote, 0 to 1, before anything is read: of a date, see <see cref="DatePrior"/>; null for other kinds.</summary>
    public double? Prior { get; init; }

    /// <summary>What a person should know to weigh it, such as that a signature was not verified; null for nothing.</summary>
    public string? Detail { get; init; }
}
