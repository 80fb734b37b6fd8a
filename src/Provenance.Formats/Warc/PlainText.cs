using System.Text;
using System.Text.Unicode;
using UtfUnknown;

namespace Provenance.Formats.Warc;

/// <summary>
/// Bytes of a plain text as UTF-8: by its byte-order mark, which the Encoding Standard (WHATWG) puts first, then by the charset that was declared, then as UTF-8 where it is valid, then by
/// detection, and last as windows-1252, in which every byte is something. One per thread.
/// </summary>
internal sealed class PlainText
{
    /// <summary>Bytes that detection looks at: enough to tell, and no more time than a page takes.</summary>
    private const int DetectedBytes = 64 * 1024;

    private byte[] _utf8 = [];

    /// <summary>The charset that the last text was read in, in lower case.</summary>
    internal string Charset { get; private set; } = "";

    /// <summary>The text as UTF-8; valid until the next call, and only as long as the bytes.</summary>
    /// <param name="bytes">The text.</param>
    /// <param name="declared">The charset that a header names; empty for none.</param>
    internal ReadOnlySpan<byte> Read(ArraySegment<byte> bytes, ReadOnlySpan<byte> declared)
    {
        var text = bytes.AsSpan();
        var marked = text.StartsWith("\uFEFF"u8) ? 3 : 0;
        if (text.Length >= 2 && (text[0], text[1]) is (0xFF, 0xFE) or (0xFE, 0xFF))
        {
            return Decode(text[2..], text[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode);
        }

        var encoding = marked > 0 || declared.IsEmpty ? null : Find(Encoding.Latin1.GetString(declared));
        if (encoding is not null && encoding.CodePage != Encoding.UTF8.CodePage)
        {
            return Decode(text, encoding);
        }

        if (Utf8.IsValid(text))
        {
            Charset = "utf-8";
            return text[marked..];
        }

        return Decode(text[marked..], marked > 0 ? Encoding.UTF8 : Detect(bytes));
    }

    /// <summary>An encoding by the name that servers give it; null where there is none of the name.</summary>
    private static Encoding? Find(string name)
    {
        name = name.Trim().ToLowerInvariant();
        try
        {
            return name switch
            {
                "utf8" or "utf-8" or "unicode-1-1-utf-8" => Encoding.UTF8,
                // labels that the Encoding Standard takes for a wider set, because texts use it
                "iso-8859-1" or "iso8859-1" or "latin1" or "latin-1" or "us-ascii" or "ascii" or "cp1252" or "ansi" => Of("windows-1252"),
                "iso-8859-9" or "latin5" => Of("windows-1254"),
                "tis-620" or "iso-8859-11" => Of("windows-874"),
                "gb2312" or "gbk" or "x-gbk" or "gb_2312-80" => Of("gb18030"),
                "sjis" or "x-sjis" or "shift-jis" or "ms_kanji" or "windows-31j" => Of("shift_jis"),
                "ks_c_5601-1987" or "euc-kr" or "ksc5601" => Of("ks_c_5601-1987"),
                "utf-16" or "utf-16le" => Encoding.Unicode,
                "utf-16be" => Encoding.BigEndianUnicode,
                // not text, or a way to hide it
                "utf-7" or "utf-32" or "utf-32be" => null,
                _ => Of(name),
            };
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static Encoding? Of(string name) => CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);

    private static Encoding Detect(ArraySegment<byte> bytes)
    {
        var result = CharsetDetector.DetectFromBytes(bytes.Array!, bytes.Offset, Math.Min(bytes.Count, DetectedBytes)).Detected;
        return (result?.EncodingName is { } name ? Find(name) : null) is { CodePage: not 65001 } encoding ? encoding : Of("windows-1252")!;
    }

    private ReadOnlySpan<byte> Decode(ReadOnlySpan<byte> text, Encoding encoding)
    {
        Charset = encoding.WebName;
        var decoded = encoding.GetString(text);
        var most = Encoding.UTF8.GetMaxByteCount(decoded.Length);
        if (_utf8.Length < most)
        {
            _utf8 = new byte[most];
        }

        return _utf8.AsSpan(0, Encoding.UTF8.GetBytes(decoded, _utf8));
    }
}
