namespace Provenance.Documents.Rejects;

/// <summary>Why a record or a file is of no use; the names that users see are those of <see cref="RejectReasonText"/>.</summary>
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
    JsonArray,
    PrettyJson,
    Utf16,
    Compressed,
    Parquet,
    Binary,
}
