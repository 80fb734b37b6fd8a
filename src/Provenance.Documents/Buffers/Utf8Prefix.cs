namespace Provenance.Documents.Buffers;

/// <summary>Cuts the start of a text at a character boundary.</summary>
internal static class Utf8Prefix
{
    /// <param name="text">Valid UTF-8.</param>
    /// <param name="most">Maximum number of bytes.</param>
    internal static ReadOnlySpan<byte> Cut(ReadOnlySpan<byte> text, int most)
    {
        if (text.Length <= most) return text;

        while ((text[most] & 0xC0) == 0x80) most--;

        return text[..most];
    }
}
