namespace Provenance.Detection.Features;

/// <summary>The folder's throws, with their messages.</summary>
internal static class FeatureErrors
{
    internal static ProvenanceException VocabularyTooLarge(int count) =>
        new($"the vocabulary has {count:N0} words; at most {ushort.MaxValue - 1:N0} are possible");

    internal static ProvenanceException VocabularyWord(int rank) =>
        new($"the vocabulary's word of rank {rank} stands there twice or has no hash");

    internal static ProvenanceException NgramTable(int bytes) =>
        new($"damaged detector: a table of n-grams has {bytes:N0} bytes; a power of two of {NgramCounts.BucketBytes}-byte buckets is needed");

    internal static ProvenanceException NgramTotals() =>
        new("damaged detector: the table of n-grams needs two positive totals");

    internal static ProvenanceException ContextMoments() =>
        new("damaged detector: the predictability of words needs a finite mean and variance after each word of the vocabulary, and a scale");
}
