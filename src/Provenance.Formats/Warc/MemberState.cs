namespace Provenance.Formats.Warc;

/// <summary>The result of unpacking a gzip member.</summary>
internal enum MemberState
{
    /// <summary>The member is whole, and its check sum is right.</summary>
    Whole,

    /// <summary>The member is truncated.</summary>
    Truncated,

    /// <summary>The bytes are not a gzip member, or its data or check sum is wrong.</summary>
    Damaged,

    /// <summary>The unpacked data exceeds the limit.</summary>
    TooLong,
}
