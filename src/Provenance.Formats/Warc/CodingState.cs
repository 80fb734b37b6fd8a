namespace Provenance.Formats.Warc;

/// <summary>What unpacking a body came to.</summary>
internal enum CodingState
{
    /// <summary>The body is what was to be had.</summary>
    Done,

    /// <summary>It is packed in a way that is not read.</summary>
    Unknown,

    /// <summary>Its data is damaged or ends too early; what came before that is there.</summary>
    Damaged,

    /// <summary>It unpacks to more than is allowed.</summary>
    TooLong,
}
