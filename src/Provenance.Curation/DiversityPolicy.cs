namespace Provenance.Curation;

/// <summary>Duplicates, repetition and tails.</summary>
public sealed record DiversityPolicy
{
    /// <summary>True to take one of several documents with the same text: human before others, then the lower generation.</summary>
    public bool ExactDuplicates { get; init; } = true;

    /// <summary>
    /// The estimated Jaccard similarity of five-word runs from which the less human of two documents is left out, 0.5 to 1; null to leave
    /// near-duplicates in.
    /// </summary>
    public double? NearDuplicates { get; init; } = 0.8;

    /// <summary>The most of a document's letters that may lie in runs of ten words that it has more than once, 0 to 1; null for any. Gopher has .10.</summary>
    public double? MaxSelfRepetition { get; init; }

    /// <summary>
    /// The share of the reference's rare words (counted one to five times) that the set must have, 0 to 1: documents that carry missing
    /// ones replace others that carry none, until it holds. Null for no floor.
    /// </summary>
    public double? TailCoverage { get; init; }
}
