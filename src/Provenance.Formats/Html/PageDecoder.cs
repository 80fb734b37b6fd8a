using System.Text;
using System.Text.Unicode;
using Provenance.Documents.Charsets;
using Provenance.Documents.Rejects;

namespace Provenance.Formats.Html;

/// <summary>
/// Decodes pages by their byte-order mark, which takes precedence in the Encoding standard, then as UTF-8 if they are valid and have letters beyond ASCII, which no other character set
/// makes but by accident, then by the character set of the header, that of the page's <c>meta</c> element, and finally by the statistics of their bytes. Invalid bytes become U+FFFD, so that the result is valid Unicode.
/// </summary>
internal static class PageDecoder
{
    /// <param name="body">The page as served.</param>
    /// <param name="header">The character set that the header names; null for none.</param>
    /// <param name="charset">The character set used.</param>
    /// <param name="named">The character set that the user names, which only a byte-order mark overrides; null for none.</param>
    /// <param name="repair">One of <see cref="RepairWords"/> if it is UTF-8 although the header or the page names another, or UTF-8 with invalid bytes; otherwise empty.</param>
    internal static string Decode(ReadOnlySpan<byte> body, string? header, out string charset, out string repair, Charset? named = null)
    {
        repair = "";
        if (body.StartsWith(Encoding.UTF8.Preamble))
        {
            charset = "utf-8";
            return Encoding.UTF8.GetString(body[Encoding.UTF8.Preamble.Length..]);
        }

        if (body.StartsWith(Encoding.Unicode.Preamble) || body.StartsWith(Encoding.BigEndianUnicode.Preamble))
        {
            charset = body[0] == 0xFF ? "utf-16le" : "utf-16be";
            return (body[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(body[2..]);
        }

        if (named is not null)
        {
            charset = named.Name;
            return named.Encoding.GetString(body);
        }

        var declared = CharsetLabels.TryGet(header, out charset, out var encoding) || CharsetLabels.TryGet(MetaCharset.Find(body), out charset, out encoding);
        var valid = Utf8.IsValid(body);
        if (valid && (!declared || !Ascii.IsValid(body)))
        {
            repair = charset != Charset.Utf8.Name ? RepairWords.CharsetLabel : "";
            charset = Charset.Utf8.Name;
            return Encoding.UTF8.GetString(body);
        }

        if (!valid && Utf8Faults.Classify(body) != Utf8Fault.Foreign)
        {
            // a crawler that cuts pages cuts characters
            (charset, repair) = (Charset.Utf8.Name, RepairWords.InvalidUtf8);
            return Encoding.UTF8.GetString(body);
        }

        if (!declared) (charset, encoding) = CharsetGuess.Guess(body);

        return encoding.GetString(body);
    }
}
