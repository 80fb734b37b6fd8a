using System.Text;

namespace Provenance.Documents.Charsets;

/// <summary>A character set.</summary>
/// <param name="Name">Its name in the Encoding standard, in lower case.</param>
/// <param name="Encoding">Decodes its bytes; invalid ones become U+FFFD.</param>
internal sealed record Charset(string Name, Encoding Encoding)
{
    internal static readonly Charset Utf8 = new("utf-8", Encoding.UTF8);

    internal static readonly Charset Utf16LittleEndian = new("utf-16le", Encoding.Unicode);

    internal static readonly Charset Utf16BigEndian = new("utf-16be", Encoding.BigEndianUnicode);

    internal static readonly Charset Utf32LittleEndian = new("utf-32le", Encoding.UTF32);

    internal static readonly Charset Utf32BigEndian = new("utf-32be", new UTF32Encoding(bigEndian: true, byteOrderMark: false));

    /// <summary>The default of browsers in most of the world; every byte is a character. Found when it is needed, because the tables of code pages take time to load.</summary>
    internal static Charset Windows1252 => Find("windows-1252")!;

    /// <summary>Returns the character set of a label; null if it is unknown.</summary>
    /// <param name="label">A label of the Encoding standard, such as <c>latin1</c>, or <c>utf-32</c>.</param>
    internal static Charset? Find(string? label) => label?.ToLowerInvariant() switch
    {
        "utf-32" or "utf-32le" => Utf32LittleEndian,
        "utf-32be" => Utf32BigEndian,
        _ => CharsetLabels.TryGet(label, out var name, out var encoding) ? new Charset(name, encoding) : null,
    };
}
