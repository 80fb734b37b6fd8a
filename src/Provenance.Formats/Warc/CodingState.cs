namespace Provenance.Formats.Warc;

/// <summary>The result of unpacking a body.</summary>
internal enum CodingState
{
    /// <summary>The body was unpacked.</summary>
    Done,

    /// <summary>The coding is not supported.</summary>
    Unknown,

    /// <summary>The data is damaged or truncated; the bytes before that were unpacked.</summary>
    Damaged,

    /// <summary>The unpacked body exceeds the limit.</summary>
    TooLong,
}
