namespace Provenance.Reports;

/// <summary>Reasons for which records are not used, in a phrase each; the words of <see cref="Documents.RejectReasonText"/> speak of one record.</summary>
internal static class RejectMeaning
{
    internal static string Of(string reason) => reason switch
    {
        "invalid-json" => "The line is no JSON.",
        "truncated-json" => "The line was cut off in the middle of a value.",
        "trailing-data" => "There is more after the end of the object; one object a line is read.",
        "too-deep" => "Objects or arrays are nested too deep.",
        "not-object" => "The line is JSON, but no object.",
        "text-missing" => "There is no field with the text; --text-field names another.",
        "text-not-string" => "The field of the text holds something else; --text-field names another.",
        "id-not-string" => "The field of the id is neither text nor a number; --id-field names another.",
        "invalid-utf8" => "Bytes that are not UTF-8; iconv converts them.",
        "lone-surrogate" => "Half of a surrogate pair, which is no character.",
        "line-too-long" => "Longer than the limit of a record.",
        "truncated-gzip" => "The compressed file ends too early; whole lines before that were read.",
        "damaged-gzip" => "The compressed file is damaged; whole lines before that were read.",
        "json-array" => "One JSON array instead of a line for each document.",
        "pretty-json" => "JSON that is spread over many lines.",
        "utf-16" => "UTF-16 text; iconv converts it.",
        "cannot-open" => "It was found in a folder or by a pattern, and could not be opened: a link to nothing, or a file that may not be read.",
        "format-missing" => "The library that reads this format is missing; copy the whole published folder.",
        "wrong-columns" => "More or fewer cells than the table's first row has.",
        "too-many-columns" => "The first row has more cells than any table has columns.",
        "unclosed-quote" => "A quote in a table is opened and never closed.",
        "compressed" => "Packed by something else than gzip.",
        "parquet" => "A Parquet file; write it as JSON lines.",
        "no-text" => "A page of which nothing is visible without its scripts.",
        "page-too-long" => "A page longer than the limit.",
        "binary" => "Data that is no text.",
        "record-too-long" => "Longer than the limit of a record, packed or unpacked.",
        "truncated-record" => "The file ends in the middle of the record.",
        "bad-warc-header" => "The header of the record does not end, or does not say how long the record is.",
        "bad-content-length" => "The record does not end where its header says.",
        "not-warc" => "Bytes between two records that are no record.",
        "bad-http" => "A response of HTTP without its status line.",
        "page-too-large" => "A page with more bytes than are read of HTML.",
        "damaged-body" => "The body of the response is packed, and its data is damaged.",
        _ => "",
    };
}
