using Provenance.Documents.Buffers;
using Provenance.Documents.Findings;

namespace Provenance.Documents.Grouping;

/// <summary>The host of an address (RFC 3986), lower-cased, without user, port and a leading <c>www.</c>.</summary>
internal static class AddressHost
{
    /// <summary>Appends the host; returns false and appends nothing if the text is not an address.</summary>
    internal static bool Write(ReadOnlySpan<byte> text, ByteBuffer to)
    {
        var scheme = text.IndexOf("://"u8);
        // schemes are short; a later "://" belongs to an address within another text
        if (scheme is < 1 or > 12 || !IsScheme(text[..scheme])) return false;
        var host = text[(scheme + 3)..];
        var end = host.IndexOfAny("/?#\\"u8);
        if (end >= 0) host = host[..end];
        host = host[(host.LastIndexOf((byte)'@') + 1)..];
        // an IPv6 address stands in brackets, and the colons within are its own
        var bracket = host.LastIndexOf((byte)']');
        var port = host[(bracket + 1)..].IndexOf((byte)':');
        if (port >= 0) host = host[..(bracket + 1 + port)];

        Span<byte> lower = stackalloc byte[FieldText.LongestName];
        host = Utf8Prefix.Cut(host, FieldText.LongestName);
        for (var i = 0; i < host.Length; i++) lower[i] = host[i] is >= (byte)'A' and <= (byte)'Z' ? (byte)(host[i] | 0x20) : host[i];
        lower = lower[..host.Length];
        if (lower.StartsWith("www."u8)) lower = lower[4..];
        to.Add(lower);
        return lower.Length > 0;
    }

    private static bool IsScheme(ReadOnlySpan<byte> scheme)
    {
        foreach (var letter in scheme)
        {
            if (!char.IsAsciiLetterOrDigit((char)letter) && letter is not ((byte)'+' or (byte)'-' or (byte)'.')) return false;
        }

        return true;
    }
}
