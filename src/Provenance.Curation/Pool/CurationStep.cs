namespace Provenance.Curation.Pool;

/// <summary>Names of the steps of a <see cref="Curator"/>, in order.</summary>
internal static class CurationStep
{
    internal const string Reading = "reading";

    /// <summary>Reads the documents again, to compare them with the human reference.</summary>
    internal const string Comparing = "comparing with human text";

    internal const string Deduplicating = "finding near-duplicates";

    /// <summary>Chooses and orders documents.</summary>
    internal const string Choosing = "choosing";

    /// <summary>Reads the documents again and writes the stages.</summary>
    internal const string Writing = "writing";

    /// <summary>Measures and describes the training set.</summary>
    internal const string Reporting = "measuring the set";
}
