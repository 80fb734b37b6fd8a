using System.Text;

namespace Provenance.Formats.Html;

/// <summary>Recognises the start of HTML: the table of the WHATWG's MIME Sniffing standard (7.1), after white space and a byte-order mark. XHTML may begin with an XML declaration.</summary>
internal static class HtmlSignature
{
    private static readonly byte[][] Starts =
    [
        .. new[] { "<!doctype html", "<html", "<head", "<script", "<iframe", "<h1", "<div", "<font", "<table", "<a", "<style", "<title", "<b", "<body", "<br", "<p" }.Select(Encoding.ASCII.GetBytes),
    ];

    internal static bool Matches(ReadOnlySpan<byte> start)
    {
        start = start.StartsWith(Encoding.UTF8.Preamble) ? start[Encoding.UTF8.Preamble.Length..] : start;
        start = Trim(start);
        if (start.StartsWith("<?xml"u8))
        {
            var end = start.IndexOf("?>"u8);
            start = end < 0 ? default : Trim(start[(end + 2)..]);
            // other XML has tables and titles, too
            return Begins(start, Starts[0]) || Begins(start, Starts[1]);
        }

        foreach (var known in Starts)
        {
            if (Begins(start, known)) return true;
        }

        return false;
    }

    private static bool Begins(ReadOnlySpan<byte> start, ReadOnlySpan<byte> known) =>
        start.Length > known.Length && Ascii.EqualsIgnoreCase(start[..known.Length], known) && start[known.Length] is (byte)' ' or (byte)'>' or (byte)'\t' or (byte)'\n' or (byte)'\r';

    private static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> start) => start.TrimStart(" \t\n\r\f"u8);
}
