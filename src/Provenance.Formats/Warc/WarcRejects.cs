using System.Globalization;

namespace Provenance.Formats.Warc;

/// <summary>All reasons for rejecting a record of a web archive, with their stable words and messages.</summary>
internal static class WarcRejects
{
    internal static Reject TooLong(string file, long offset, int maxBytes) =>
        At(file, offset, "record-too-long", string.Create(CultureInfo.InvariantCulture, $"the record is longer than the limit of {maxBytes:N0} bytes, or unpacks to more; the next one is read"));

    internal static Reject Create(RecordFault fault, string file, long offset, int maxBytes) => fault switch
    {
        RecordFault.TooLong => TooLong(file, offset, maxBytes),
        RecordFault.Truncated => At(file, offset, "truncated-record", "the data ends in the middle of this record; whole records before it were used; fetch the file again"),
        RecordFault.BadHeader => At(file, offset, "bad-warc-header", "the header of this record does not end, or has no Content-Length; the next record is read"),
        RecordFault.BadLength => At(file, offset, "bad-content-length", "this record does not end where its Content-Length says; the next one is read"),
        _ => At(file, offset, "not-warc", "no WARC record starts here; the next one is looked for"),
    };

    internal static Reject Create(MemberState state, string file, long offset, int maxBytes) => state switch
    {
        MemberState.TooLong => TooLong(file, offset, maxBytes),
        MemberState.Truncated => At(file, offset, "truncated-gzip", "the gzip data of this record ends too early; whole records were used; fetch the file again"),
        _ => At(file, offset, "damaged-gzip", "the gzip data of this record is damaged; the next one is read; fetch the file again"),
    };

    internal static Reject BadHttp(string file, long offset) =>
        At(file, offset, "bad-http", "a response record must hold an HTTP response, and this one does not start with a status line");

    internal static Reject DamagedBody(string file, long offset, string coding) =>
        At(file, offset, "damaged-body", $"the body is packed by {coding}, and its data is damaged or ends too early");

    internal static Reject LargePage(string file, long offset) => At(file, offset, "page-too-large", "the page has more bytes than are read of HTML; the next record is read");

    private static Reject At(string file, long offset, string reason, string detail) => new(file, 0, reason, detail) { Offset = offset };
}
