namespace Provenance;

/// <summary>What a <see cref="Curator"/> does, in this order.</summary>
public enum CurationStep
{
    /// <summary>Reads all documents, assesses and measures them.</summary>
    Reading,

    /// <summary>Reads them again, to compare them with the human reference.</summary>
    Comparing,

    /// <summary>Finds near-duplicates.</summary>
    Deduplicating,

    /// <summary>Chooses and orders documents.</summary>
    Choosing,

    /// <summary>Reads them again and writes the stages.</summary>
    Writing,

    /// <summary>Measures the set and writes the report.</summary>
    Reporting,
}
