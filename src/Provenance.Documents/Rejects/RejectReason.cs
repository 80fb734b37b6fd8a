namespace Provenance.Documents.Rejects;

/// <summary>The reason why a record or a file cannot be used; <see cref="RejectReasonText"/> has the names that users see.</summary>
internal enum RejectReason
{
    None,
    InvalidJson,
    TruncatedJson,
    TrailingData,
    TooDeep,
    NotObject,
    TextMissing,
    TextNotString,
    IdNotString,
    InvalidUtf8,
    LoneSurrogate,
    LineTooLong,
    NoRecords,
    Compressed,
    Parquet,
    Binary,
    OtherFormat,
}
