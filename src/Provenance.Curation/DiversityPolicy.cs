namespace Provenance.Curation;

/// <summary>Limits on duplicates and repetition, and the minimum tail coverage.</summary>
public sealed record DiversityPolicy
{
    /// <summary>True to take one of several documents with the same text: human before others, then the lower generation.</summary>
    public bool ExactDuplicates { get; init; } = true;

    /// <summary>The estimated Jaccard similarity of five-word n-grams from which the less human of two documents is rejected, 0.5 to 1; null to keep near-duplicates.</summary>
    public double? NearDuplicates { get; init; } = 0.8;

    /// <summary>Maximum share of a document's letters in repeated ten-word n-grams, 0 to 1; null for no limit. Gopher has .10.</summary>
    public double? MaxSelfRepetition { get; init; }

    /// <summary>
    /// Minimum share of the reference's rare words (counted one to five times) in the training set, 0 to 1: documents that carry missing
    /// words replace others that carry none, until it is reached. Null for no minimum.
    /// </summary>
    public double? TailCoverage { get; init; }
}
