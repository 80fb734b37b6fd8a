using System.Buffers;
using System.Text;

namespace Provenance.Formats.Html;

/// <summary>Finds the character set in a page's <c>meta</c> elements within its first bytes, before it is decoded: the prescan of the HTML standard (13.2.3.2).</summary>
internal static class MetaCharset
{
    /// <summary>Number of bytes scanned, as in the standard.</summary>
    internal const int ScannedBytes = 1024;

    private static readonly SearchValues<byte> EndsName = SearchValues.Create("= \t\n\r\f/>"u8);

    private static readonly SearchValues<byte> EndsValue = SearchValues.Create(" \t\n\r\f>"u8);

    private static readonly SearchValues<char> EndsLabel = SearchValues.Create("\"'; \t");

    /// <summary>Returns the label; null if there is none.</summary>
    internal static string? Find(ReadOnlySpan<byte> page)
    {
        var rest = page[..Math.Min(page.Length, ScannedBytes)];
        while (true)
        {
            var tag = rest.IndexOf((byte)'<');
            if (tag < 0) return null;

            rest = rest[tag..];
            if (rest.StartsWith("<!--"u8))
            {
                var end = rest[2..].IndexOf("-->"u8);
                if (end < 0) return null;

                rest = rest[(2 + end + 3)..];
            }
            else if (IsMeta(rest) && Label(rest["<meta"u8.Length..]) is { } label)
            {
                // a page whose tags can be read before decoding is not UTF-16, whatever it declares
                return label.Trim().StartsWith("utf-16", StringComparison.OrdinalIgnoreCase) ? "utf-8" : label;
            }
            else
            {
                rest = rest[1..];
            }
        }
    }

    private static bool IsMeta(ReadOnlySpan<byte> rest) =>
        rest.Length > 5 && Ascii.EqualsIgnoreCase(rest[..5], "<meta"u8) && (rest[5] == '/' || IsSpace(rest[5]));

    private static string? Label(ReadOnlySpan<byte> rest)
    {
        string? charset = null;
        string? ofContent = null;
        var isType = false;
        while (TryAttribute(ref rest, out var name, out var value))
        {
            if (Ascii.EqualsIgnoreCase(name, "charset"u8))
            {
                charset ??= Encoding.Latin1.GetString(value);
            }
            else if (Ascii.EqualsIgnoreCase(name, "http-equiv"u8))
            {
                isType |= Ascii.EqualsIgnoreCase(value, "content-type"u8);
            }
            else if (Ascii.EqualsIgnoreCase(name, "content"u8))
            {
                ofContent ??= OfContent(Encoding.Latin1.GetString(value));
            }
        }

        return !string.IsNullOrEmpty(charset) ? charset : isType && !string.IsNullOrEmpty(ofContent) ? ofContent : null;
    }

    /// <summary>Moves to the next attribute of a tag; returns false at its end.</summary>
    private static bool TryAttribute(ref ReadOnlySpan<byte> rest, out ReadOnlySpan<byte> name, out ReadOnlySpan<byte> value)
    {
        rest = rest.TrimStart(" \t\n\r\f/"u8);
        name = value = default;
        if (rest.IsEmpty || rest[0] == '>') return false;

        // the first character is part of the name even if it is an equals sign
        var end = rest[1..].IndexOfAny(EndsName);
        end = end < 0 ? rest.Length : end + 1;
        name = rest[..end];
        rest = rest[end..].TrimStart(" \t\n\r\f"u8);
        if (rest.IsEmpty || rest[0] != '=') return true;

        rest = rest[1..].TrimStart(" \t\n\r\f"u8);
        if (!rest.IsEmpty && rest[0] is (byte)'"' or (byte)'\'')
        {
            var quote = rest[0];
            rest = rest[1..];
            end = rest.IndexOf(quote);
            value = end < 0 ? rest : rest[..end];
            rest = end < 0 ? default : rest[(end + 1)..];
            return true;
        }

        end = rest.IndexOfAny(EndsValue);
        value = end < 0 ? rest : rest[..end];
        rest = rest[value.Length..];
        return true;
    }

    /// <summary>Returns the value after <c>charset=</c> in a content type.</summary>
    internal static string? OfContent(string content)
    {
        var start = content.IndexOf("charset", StringComparison.OrdinalIgnoreCase);
        if (start < 0) return null;

        var rest = content.AsSpan(start + "charset".Length).TrimStart();
        if (!rest.StartsWith('=')) return null;

        rest = rest[1..].TrimStart().TrimStart("\"'");
        var end = rest.IndexOfAny(EndsLabel);
        return (end < 0 ? rest : rest[..end]).ToString();
    }

    private static bool IsSpace(byte value) => value is (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f';
}
