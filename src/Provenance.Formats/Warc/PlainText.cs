using System.Text;
using System.Text.Unicode;
using Provenance.Documents.Charsets;
using Provenance.Documents.Rejects;

namespace Provenance.Formats.Warc;

/// <summary>
/// Decodes plain text to UTF-8: by its byte-order mark, which takes precedence in the Encoding Standard (WHATWG), then as UTF-8 if it is valid and has letters beyond ASCII, then by the
/// declared charset, then by detection, and finally as windows-1252, in which every byte is valid. One per thread.
/// </summary>
internal sealed class PlainText
{
    private byte[] _utf8 = [];

    /// <summary>The charset of the last text, in lower case.</summary>
    internal string Charset { get; private set; } = "";

    /// <summary>The repair of the last text, one of <see cref="RepairWords"/>; empty for none.</summary>
    internal string Repair { get; private set; } = "";

    /// <summary>Returns the text as UTF-8; valid until the next call, and only as long as the bytes.</summary>
    /// <param name="bytes">The text.</param>
    /// <param name="declared">The charset that a header names; empty for none.</param>
    internal ReadOnlySpan<byte> Read(ArraySegment<byte> bytes, ReadOnlySpan<byte> declared)
    {
        var text = bytes.AsSpan();
        Repair = "";
        var marked = text.StartsWith("\uFEFF"u8) ? 3 : 0;
        if (text.Length >= 2 && (text[0], text[1]) is (0xFF, 0xFE) or (0xFE, 0xFF))
        {
            return Decode(text[2..], text[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode);
        }

        var encoding = marked > 0 || declared.IsEmpty ? null : Find(Encoding.Latin1.GetString(declared));
        var other = encoding is not null && encoding.CodePage != Encoding.UTF8.CodePage;
        if (Utf8.IsValid(text))
        {
            // in other charsets, letters beyond ASCII are valid UTF-8 by accident only
            Repair = other && !Ascii.IsValid(text) ? RepairWords.CharsetLabel : "";
            if (other && Repair.Length == 0) return Decode(text, encoding!);

            Charset = "utf-8";
            return text[marked..];
        }

        if (marked == 0 && Utf8Faults.Classify(text) != Utf8Fault.Foreign)
        {
            Repair = RepairWords.InvalidUtf8;
            return Decode(text, Encoding.UTF8);
        }

        return Decode(text[marked..], marked > 0 ? Encoding.UTF8 : other ? encoding! : CharsetGuess.Guess(bytes).Encoding);
    }

    /// <summary>Returns an encoding by the name that servers use; null if the name is unknown.</summary>
    private static Encoding? Find(string name) => CharsetLabels.TryGet(name, out _, out var encoding) ? encoding : null;

    private ReadOnlySpan<byte> Decode(ReadOnlySpan<byte> text, Encoding encoding)
    {
        Charset = encoding.WebName;
        var decoded = encoding.GetString(text);
        var most = Encoding.UTF8.GetMaxByteCount(decoded.Length);
        if (_utf8.Length < most) _utf8 = new byte[most];

        return _utf8.AsSpan(0, Encoding.UTF8.GetBytes(decoded, _utf8));
    }
}
