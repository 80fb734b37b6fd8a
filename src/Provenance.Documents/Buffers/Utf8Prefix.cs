namespace Provenance.Documents.Buffers;

/// <summary>The start of a text that ends between two characters.</summary>
internal static class Utf8Prefix
{
    /// <param name="text">Valid UTF-8.</param>
    /// <param name="most">Bytes at most.</param>
    internal static ReadOnlySpan<byte> Cut(ReadOnlySpan<byte> text, int most)
    {
        if (text.Length <= most) return text;

        while ((text[most] & 0xC0) == 0x80) most--;

        return text[..most];
    }
}
