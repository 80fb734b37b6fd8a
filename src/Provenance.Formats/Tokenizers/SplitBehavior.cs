namespace Provenance.Formats.Tokenizers;

/// <summary>The treatment of the matches of a splitting pattern, named as in Hugging Face's tokenizers.</summary>
internal enum SplitBehavior
{
    /// <summary>Matches are pieces of their own.</summary>
    Isolated,

    /// <summary>Matches are dropped.</summary>
    Removed,

    /// <summary>A match ends the piece before it.</summary>
    MergedWithPrevious,

    /// <summary>A match begins the piece after it.</summary>
    MergedWithNext,

    /// <summary>Adjacent matches are one piece.</summary>
    Contiguous,
}
