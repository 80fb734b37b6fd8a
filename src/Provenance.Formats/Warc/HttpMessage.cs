using System.Buffers.Text;

namespace Provenance.Formats.Warc;

/// <summary>An HTTP response stored by a crawl: status line, fields, an empty line, the body (RFC 9112, 4).</summary>
/// <param name="Status">Its status code.</param>
/// <param name="HeaderBytes">Length of status line and fields in bytes, with the empty line.</param>
internal readonly record struct HttpMessage(int Status, int HeaderBytes)
{
    /// <summary>Parses a response; returns false if there is no status line. A response without an empty line has no body.</summary>
    internal static bool TryRead(ReadOnlySpan<byte> bytes, out HttpMessage message)
    {
        message = default;
        var feed = bytes.IndexOf((byte)'\n');
        var line = feed < 0 ? bytes : bytes[..feed];
        var space = line.IndexOf((byte)' ');
        if (!line.StartsWith("HTTP/"u8) || space < 0) return false;

        var rest = line[space..].Trim(" \r"u8);
        if (!Utf8Parser.TryParse(rest, out int status, out var used) || used != 3 || (rest.Length > 3 && rest[3] != ' ')) return false;

        var end = HeaderFields.End(bytes);
        message = new HttpMessage(status, end < 0 ? bytes.Length : end);
        return true;
    }
}
