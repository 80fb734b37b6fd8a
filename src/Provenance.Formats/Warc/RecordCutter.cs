using System.Buffers.Text;

namespace Provenance.Formats.Warc;

/// <summary>
/// Finds the ends of records. ISO 28500, 5.2: a version line, named fields, an empty line, <c>Content-Length</c> bytes, and two line ends. Files of the drafts before 1.0
/// (0.17, 0.18) have the same structure.
/// </summary>
internal static class RecordCutter
{
    /// <summary>Number of bytes that identify a record: <c>WARC/1.</c></summary>
    internal const int SignatureBytes = 7;

    /// <summary>Number of bytes that end a record: CR LF CR LF.</summary>
    private const int CloseBytes = 4;

    /// <summary>True if a record starts here.</summary>
    internal static bool Starts(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= SignatureBytes && bytes.StartsWith("WARC/"u8) && bytes[5] is >= (byte)'0' and <= (byte)'9' && bytes[6] == '.';

    /// <summary>Cuts the record that starts at a position.</summary>
    /// <param name="bytes">The bytes read so far.</param>
    /// <param name="start">The position.</param>
    /// <param name="ended">True if the file ends after the bytes.</param>
    /// <param name="maxBytes">Maximum number of bytes of a record.</param>
    /// <param name="record">Its position; only that of its header if its length exceeds the maximum or the bytes read.</param>
    internal static RecordFault Cut(ReadOnlySpan<byte> bytes, int start, bool ended, int maxBytes, out RecordBounds record)
    {
        record = new RecordBounds(start, start, start, start);
        var rest = bytes[start..];
        if (!Starts(rest)) return !MayStart(rest) ? RecordFault.NotRecord : ended ? RecordFault.Truncated : RecordFault.Incomplete;

        var header = HeaderFields.End(rest);
        if (header < 0)
        {
            return rest.Length >= HeaderFields.MaxBytes ? RecordFault.BadHeader : ended ? RecordFault.Truncated : RecordFault.Incomplete;
        }

        if (!TryLength(rest[..header], out var length)) return RecordFault.BadHeader;

        record = new RecordBounds(start, start + header, start + header, start + header);
        if (length > maxBytes - header) return RecordFault.TooLong;

        if (length > rest.Length - header) return ended ? RecordFault.Truncated : RecordFault.Incomplete;

        var end = start + header + (int)length;
        var next = end;
        while (next < bytes.Length && bytes[next] is (byte)'\r' or (byte)'\n') next++;

        // damaged line ends after the record do no harm
        next = bytes.Length - end > CloseBytes && Starts(bytes[(end + CloseBytes)..]) ? end + CloseBytes : next;
        record = new RecordBounds(start, start + header, end, next);
        if (!ended && bytes.Length - next < SignatureBytes) return RecordFault.Incomplete;

        // the length is confirmed by the next record, or by the line ends that close this one
        return next == bytes.Length || MayStart(bytes[next..]) || Closes(bytes[end..]) ? RecordFault.None : RecordFault.BadLength;
    }

    /// <summary>Returns the next position at which a line starts a record; -1 if there is none.</summary>
    internal static int Find(ReadOnlySpan<byte> bytes, int from)
    {
        while (true)
        {
            var at = from < bytes.Length ? bytes[from..].IndexOf("WARC/"u8) : -1;
            if (at < 0) return -1;

            from += at;
            if (Starts(bytes[from..]) && (from == 0 || bytes[from - 1] == '\n')) return from;

            from++;
        }
    }

    private static bool MayStart(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= SignatureBytes ? Starts(bytes) : "WARC/"u8.StartsWith(bytes[..Math.Min(bytes.Length, 5)]);

    private static bool Closes(ReadOnlySpan<byte> bytes) => bytes.StartsWith("\r\n\r\n"u8) || bytes.StartsWith("\n\n"u8);

    private static bool TryLength(ReadOnlySpan<byte> header, out long length)
    {
        var value = HeaderFields.Find(header, "content-length"u8);
        return Utf8Parser.TryParse(value, out length, out var used) && used == value.Length && length >= 0;
    }
}
