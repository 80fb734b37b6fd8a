namespace Provenance.Formats.Warc;

/// <summary>What unpacking a gzip member came to.</summary>
internal enum MemberState
{
    /// <summary>Whole, and its check sum is right.</summary>
    Whole,

    /// <summary>It ends too early.</summary>
    Truncated,

    /// <summary>It is no gzip member, or its data or check sum is wrong.</summary>
    Damaged,

    /// <summary>It unpacks to more than is allowed.</summary>
    TooLong,
}
