namespace Provenance.Documents.Compression;

/// <summary>The state of a piece of packed data, such as a gzip member.</summary>
internal enum PieceState
{
    /// <summary>It has begun, and goes on.</summary>
    Open,

    /// <summary>It ended, and its check is right.</summary>
    Whole,

    /// <summary>The data ends too early.</summary>
    Truncated,

    /// <summary>Its data or its check is wrong, or no piece starts here.</summary>
    Damaged,

    /// <summary>There was none: the data has ended.</summary>
    Ended,
}
