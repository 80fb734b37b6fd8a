using System.Globalization;

namespace Provenance.Documents.Rejects;

/// <summary>The stable words for <see cref="RejectReason"/>, and the messages for users.</summary>
internal static class RejectReasonText
{
    internal const int Count = (int)RejectReason.OtherFormat + 1;

    private static readonly string[] Words =
    [
        "", "invalid-json", "truncated-json", "trailing-data", "too-deep", "not-object", "text-missing", "text-not-string",
        "id-not-string", "invalid-utf8", "lone-surrogate", "line-too-long", "no-records",
        "compressed", "parquet", "binary", "other-format",
    ];

    internal static string Word(RejectReason reason) => Words[(int)reason];

    /// <summary>Returns the reject of a file whose packed data ends too early or is damaged.</summary>
    internal static Reject Packing(string file, string packing, bool truncated) => new(
        file, 0, $"{(truncated ? "truncated" : "damaged")}-{packing}",
        $"the {packing} data {(truncated ? "ends too early" : "is damaged here")}; whole records before this place were used; fetch or write the file again");

    /// <summary>Returns the reject for a fault that a stream has reported.</summary>
    internal static Reject Packing(string file, string packing, PieceFault fault)
    {
        var reject = Packing(file, packing, fault.IsTruncated) with { Offset = fault.Offset };
        if (fault.IsTruncated) return reject;

        var used = fault.WasUsed ? "whole records before this place were used, also those of the damaged part" : "whole records before the damaged part were used, and none of it";
        var next = fault.Resumed is { } resumed ? $"reading goes on at byte {resumed.ToString(CultureInfo.InvariantCulture)}" : "nothing after it can be read";
        return reject with { Detail = $"the {packing} data is damaged here, at byte {fault.Offset.ToString(CultureInfo.InvariantCulture)}; {used}; {next}; fetch or write the file again" };
    }

    /// <param name="reason">The reason.</param>
    /// <param name="about">The field, format or limit concerned, if the message names one.</param>
    internal static string Detail(RejectReason reason, string about) => reason switch
    {
        RejectReason.InvalidJson => $"not valid JSON{about}",
        RejectReason.TruncatedJson => "the JSON ends in the middle of a value; the line was cut off",
        RejectReason.TrailingData => "there is more after the end of the JSON object; write one object a line",
        RejectReason.TooDeep => $"objects or arrays are nested more than {about} deep",
        RejectReason.NotObject => $"a JSON object is needed, this is {about}",
        RejectReason.IdNotString => $"the field '{about}' is neither a string nor a number; name the right one with --id-field",
        RejectReason.InvalidUtf8 => $"{about} is neither valid UTF-8 nor text in another character set; name it with --encoding",
        RejectReason.LoneSurrogate => $"{about} contains half of a surrogate pair (\\ud800 to \\udfff), which is not valid Unicode",
        RejectReason.LineTooLong => $"longer than the limit of {about} bytes",
        RejectReason.NoRecords => $"the object has no list '{about}'; --records names the right one",
        RejectReason.Compressed or RejectReason.OtherFormat => about,
        RejectReason.Parquet => "a Parquet file, not JSON lines; name it .parquet, or convert it, for instance with DuckDB: COPY (FROM 'FILE') TO 'FILE.jsonl'",
        RejectReason.Binary => "binary data, not text",
        _ => about,
    };
}
