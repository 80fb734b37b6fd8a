namespace Provenance.Formats.Warc;

/// <summary>The result of <see cref="RecordCutter"/> at a position.</summary>
internal enum RecordFault
{
    /// <summary>A whole record.</summary>
    None,

    /// <summary>Too few bytes to decide; more may come.</summary>
    Incomplete,

    /// <summary>The data ends in the middle of a record.</summary>
    Truncated,

    /// <summary>No record starts here.</summary>
    NotRecord,

    /// <summary>A header without an end or a length.</summary>
    BadHeader,

    /// <summary>The record does not end at its declared length.</summary>
    BadLength,

    /// <summary>The record exceeds the maximum size.</summary>
    TooLong,
}
