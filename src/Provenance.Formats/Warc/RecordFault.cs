namespace Provenance.Formats.Warc;

/// <summary>What <see cref="RecordCutter"/> found at a place.</summary>
internal enum RecordFault
{
    /// <summary>A whole record.</summary>
    None,

    /// <summary>Too few bytes to say; more may come.</summary>
    Incomplete,

    /// <summary>The data ends in the middle of a record.</summary>
    Truncated,

    /// <summary>No record starts here.</summary>
    NotRecord,

    /// <summary>A header without an end or a length.</summary>
    BadHeader,

    /// <summary>The record does not end where its length says.</summary>
    BadLength,

    /// <summary>Longer than is read.</summary>
    TooLong,
}
