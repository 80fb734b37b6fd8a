namespace Provenance.Features;

/// <summary>The folder's throws, with their messages.</summary>
internal static class FeatureErrors
{
    internal static ProvenanceException VocabularyTooLarge(int count) =>
        new($"the vocabulary has {count:N0} words; at most {ushort.MaxValue - 1:N0} are possible");

    internal static ProvenanceException VocabularyWord(int rank) =>
        new($"the vocabulary's word of rank {rank} stands there twice or has no hash");
}
