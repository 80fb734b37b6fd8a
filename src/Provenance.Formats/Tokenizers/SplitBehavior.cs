namespace Provenance.Formats.Tokenizers;

/// <summary>What becomes of the matches of a pattern that splits, by the names of Hugging Face's tokenizers.</summary>
internal enum SplitBehavior
{
    /// <summary>Matches are pieces of their own.</summary>
    Isolated,

    /// <summary>Matches are dropped.</summary>
    Removed,

    /// <summary>A match ends the piece before it.</summary>
    MergedWithPrevious,

    /// <summary>A match begins the piece behind it.</summary>
    MergedWithNext,

    /// <summary>Adjacent matches are one piece.</summary>
    Contiguous,
}
