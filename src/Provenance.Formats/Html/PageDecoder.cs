using System.Text;
using System.Text.Unicode;
using UtfUnknown;

namespace Provenance.Formats.Html;

/// <summary>
/// Decodes pages by their byte-order mark, which takes precedence in the Encoding standard, then by the character set of the header, that of the page's <c>meta</c> element, UTF-8 if
/// valid, and finally by the statistics of their bytes. Invalid bytes become U+FFFD, so that the result is valid Unicode.
/// </summary>
internal static class PageDecoder
{
    /// <summary>The default of browsers for pages that declare nothing, in most of the world.</summary>
    private const string LastResort = "windows-1252";

    /// <summary>Maximum number of bytes for detection; more do not improve it.</summary>
    private const int DetectedBytes = 64 * 1024;

    /// <summary>The confidence below which the detector guesses.</summary>
    private const float MinConfidence = 0.5f;

    /// <param name="body">The page as served.</param>
    /// <param name="header">The character set that the header names; null for none.</param>
    /// <param name="charset">The character set used.</param>
    internal static string Decode(ReadOnlySpan<byte> body, string? header, out string charset)
    {
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

        if (CharsetLabels.TryGet(header, out charset, out var encoding) || CharsetLabels.TryGet(MetaCharset.Find(body), out charset, out encoding) || Utf8.IsValid(body))
        {
            return encoding.GetString(body);
        }

        if (!CharsetLabels.TryGet(Detect(body), out charset, out encoding)) CharsetLabels.TryGet(LastResort, out charset, out encoding);

        return encoding.GetString(body);
    }

    private static string? Detect(ReadOnlySpan<byte> body)
    {
        var found = CharsetDetector.DetectFromBytes(body[..Math.Min(body.Length, DetectedBytes)].ToArray()).Detected;
        return found is not null && found.Confidence >= MinConfidence ? found.EncodingName : null;
    }
}
