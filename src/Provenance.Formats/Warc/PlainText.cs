using System.Text;
using System.Text.Unicode;
using Provenance.Formats.Html;
using UtfUnknown;

namespace Provenance.Formats.Warc;

/// <summary>
/// Decodes plain text to UTF-8: by its byte-order mark, which takes precedence in the Encoding Standard (WHATWG), then by the declared charset, then as UTF-8 if valid, then by
/// detection, and finally as windows-1252, in which every byte is valid. One per thread.
/// </summary>
internal sealed class PlainText
{
    /// <summary>Maximum number of bytes for detection: enough to be reliable, in no more time than a page takes.</summary>
    private const int DetectedBytes = 64 * 1024;

    private byte[] _utf8 = [];

    /// <summary>The charset of the last text, in lower case.</summary>
    internal string Charset { get; private set; } = "";

    /// <summary>Returns the text as UTF-8; valid until the next call, and only as long as the bytes.</summary>
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
        if (encoding is not null && encoding.CodePage != Encoding.UTF8.CodePage) return Decode(text, encoding);

        if (Utf8.IsValid(text))
        {
            Charset = "utf-8";
            return text[marked..];
        }

        return Decode(text[marked..], marked > 0 ? Encoding.UTF8 : Detect(bytes));
    }

    /// <summary>Returns an encoding by the name that servers use; null if the name is unknown.</summary>
    private static Encoding? Find(string name) => CharsetLabels.TryGet(name, out _, out var encoding) ? encoding : null;

    private static Encoding Detect(ArraySegment<byte> bytes)
    {
        var result = CharsetDetector.DetectFromBytes(bytes.Array!, bytes.Offset, Math.Min(bytes.Count, DetectedBytes)).Detected;
        return (result?.EncodingName is { } name ? Find(name) : null) is { CodePage: not 65001 } encoding ? encoding : Find("windows-1252")!;
    }

    private ReadOnlySpan<byte> Decode(ReadOnlySpan<byte> text, Encoding encoding)
    {
        Charset = encoding.WebName;
        var decoded = encoding.GetString(text);
        var most = Encoding.UTF8.GetMaxByteCount(decoded.Length);
        if (_utf8.Length < most) _utf8 = new byte[most];

        return _utf8.AsSpan(0, Encoding.UTF8.GetBytes(decoded, _utf8));
    }
}
