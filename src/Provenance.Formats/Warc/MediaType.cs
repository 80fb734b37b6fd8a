using System.Text;

namespace Provenance.Formats.Warc;

/// <summary>A <c>Content-Type</c>, RFC 9110, 8.3: the type without its parameters, and the charset among them.</summary>
/// <param name="Essence">Type and subtype as written; empty if there is none.</param>
/// <param name="Charset">The charset as written; empty if there is none.</param>
internal readonly ref struct MediaType(ReadOnlySpan<byte> Essence, ReadOnlySpan<byte> Charset)
{
    /// <summary>Maximum length of a media type.</summary>
    private const int MaxBytes = 80;

    internal ReadOnlySpan<byte> Essence { get; } = Essence;

    internal ReadOnlySpan<byte> Charset { get; } = Charset;

    internal bool IsHtml => Is("text/html"u8) || Is("application/xhtml+xml"u8);

    /// <summary>True if no type is declared, an invalid one, or one that the MIME Sniffing Standard (5.1) treats as undeclared.</summary>
    internal bool IsUnknown => Essence.IndexOf((byte)'/') <= 0 || Essence.Length > MaxBytes || Is("unknown/unknown"u8) || Is("application/unknown"u8) || Is("*/*"u8);

    internal bool Is(ReadOnlySpan<byte> name) => Ascii.EqualsIgnoreCase(Essence, name);

    internal static MediaType Parse(ReadOnlySpan<byte> value)
    {
        var semicolon = value.IndexOf((byte)';');
        // two fields joined by a proxy: the first one counts
        var essence = (semicolon < 0 ? value : value[..semicolon]).Trim(" \t\r\n"u8);
        var comma = essence.IndexOf((byte)',');
        essence = comma < 0 ? essence : essence[..comma].TrimEnd(" \t"u8);
        ReadOnlySpan<byte> charset = default;
        while (semicolon >= 0 && charset.IsEmpty)
        {
            value = value[(semicolon + 1)..];
            semicolon = value.IndexOf((byte)';');
            var parameter = (semicolon < 0 ? value : value[..semicolon]).Trim(" \t\r\n"u8);
            var equals = parameter.IndexOf((byte)'=');
            if (equals > 0 && Ascii.EqualsIgnoreCase(parameter[..equals].TrimEnd(" \t"u8), "charset"u8))
            {
                charset = parameter[(equals + 1)..].Trim(" \t\"'"u8);
            }
        }

        return new MediaType(essence, charset);
    }

    /// <summary>
    /// Returns the type of an undeclared body: HTML if it starts with a tag of the MIME Sniffing Standard (7.1), plain text if no byte is binary by that standard (3), otherwise
    /// <c>application/octet-stream</c>.
    /// </summary>
    internal static MediaType Sniff(ReadOnlySpan<byte> body)
    {
        const int Header = 1445;
        var start = body[..Math.Min(body.Length, Header)];
        var text = start.TrimStart("\uFEFF"u8).TrimStart("\t\n\f\r "u8);
        foreach (var tag in Tags)
        {
            if (text.Length > tag.Length && Ascii.EqualsIgnoreCase(text[..tag.Length], tag) && text[tag.Length] is (byte)' ' or (byte)'>')
            {
                return new MediaType("text/html"u8, default);
            }
        }

        if (text.StartsWith("<!--"u8)) return new MediaType("text/html"u8, default);

        foreach (var value in start)
        {
            if (value is <= 8 or 11 or (>= 14 and <= 26) or (>= 28 and <= 31)) return new MediaType("application/octet-stream"u8, default);
        }

        return new MediaType("text/plain"u8, default);
    }

    /// <summary>Returns the type in lower case for output; <c>other</c> if it is not a valid name.</summary>
    internal string Name()
    {
        foreach (var value in Essence)
        {
            if (!char.IsAsciiLetterOrDigit((char)value) && !"/+-._"u8.Contains(value)) return "other";
        }

        return Essence.Length > MaxBytes ? "other" : Encoding.ASCII.GetString(Essence).ToLowerInvariant();
    }

    private static readonly byte[][] Tags =
    [
        .. new[] { "<!DOCTYPE HTML", "<HTML", "<HEAD", "<SCRIPT", "<IFRAME", "<H1", "<DIV", "<FONT", "<TABLE", "<A", "<STYLE", "<TITLE", "<B", "<BODY", "<BR", "<P" }.Select(Encoding.ASCII.GetBytes),
    ];
}
