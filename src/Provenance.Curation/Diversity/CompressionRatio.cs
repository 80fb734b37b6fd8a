using System.IO.Compression;

namespace Provenance.Curation.Diversity;

/// <summary>Measures the share of a text that gzip finds repeated.</summary>
internal static class CompressionRatio
{
    /// <summary>
    /// Returns the number of bytes divided by that in gzip at its default level (Shaib et al. 2024, "Standardizing the Measurement of Text Diversity").
    /// Higher means more repetitive: English prose has 2 to 3. The runtime's zlib may change, so that the last digits may differ between versions.
    /// </summary>
    /// <returns>The ratio; NaN for no text.</returns>
    internal static double Ratio(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty) return double.NaN;

        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(text);
        }

        return text.Length / (double)compressed.Length;
    }
}
