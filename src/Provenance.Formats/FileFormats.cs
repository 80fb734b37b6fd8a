using Provenance.Documents.Arrays;
using Provenance.Documents.Compression;
using Provenance.Documents.Evidence;
using Provenance.Evidence.Credentials;
using Provenance.Evidence.Watermarks;
using Provenance.Formats.Bzip2;
using Provenance.Formats.Csv;
using Provenance.Formats.Html;
using Provenance.Formats.Parquet;
using Provenance.Formats.Tokenizers;
using Provenance.Formats.Warc;
using Provenance.Formats.Word;
using Provenance.Formats.Xz;
using Provenance.Formats.Zstandard;

namespace Provenance.Formats;

/// <summary>Creates the formats of crawls and data sets, for <see cref="ReadingOptions.Formats"/>.</summary>
public static class FileFormats
{
    /// <summary>
    /// Creates all formats that this package reads and writes, and the plain ones. Their texts and pages are searched for content credentials as placed by C2PA 2.4
    /// (A.7, A.8 and A.9).
    /// </summary>
    /// <param name="options">The options of formats; null for the defaults.</param>
    /// <returns>The formats.</returns>
    /// <exception cref="ArgumentException">An option is out of its range or missing, such as a tokenizer for watermarks.</exception>
    /// <exception cref="InputNotFoundException">The file of trust anchors or the tokenizer does not exist.</exception>
    /// <exception cref="TransferException">One of them cannot be read.</exception>
    /// <exception cref="DataException">The file of trust anchors has no certificates, or the tokenizer cannot be used.</exception>
    public static DocumentFormats Create(FormatOptions? options = null)
    {
        options ??= FormatOptions.Default;
        Check(options);
        var anchors = options.TrustAnchors is { } path ? TrustAnchors.Read(path) : null;
        Func<ICredentialReader> pages = () => new PageCredentialReader(anchors, options.Clock);
        return new DocumentFormats(
            [JsonArrayFormat.Instance, new CsvFormat(), DocxFormat.Instance, new HtmlFormat(pages, options.Clock), ParquetFormat.Instance, new WarcFormat(options.Warc, pages, options.Clock)],
            [GzipCompression.Instance, ZstdCompression.Instance, Bzip2Compression.Instance, XzCompression.Instance],
            [() => new TextCredentialReader(anchors, options.Clock), .. Watermarks(options)],
            tables: [ParquetTables.Instance]);
    }

    private static void Check(FormatOptions options)
    {
        ArgumentNullException.ThrowIfNull(options.Warc);
        ArgumentNullException.ThrowIfNull(options.Clock);
        ArgumentNullException.ThrowIfNull(options.Watermarks);
        for (var i = 0; i < options.Watermarks.Count; i++)
        {
            if (options.Watermarks[i] is not { } watermark) throw WatermarkErrors.NoWatermark(i, nameof(options));

            if (watermark.Check() is { } fault) throw WatermarkErrors.OutOfRange(i, fault.Setting, fault.Range, nameof(options));
        }
    }

    private static IEnumerable<Func<IEvidenceReader>> Watermarks(FormatOptions options)
    {
        if (options.Watermarks.Count == 0) return [];

        // read once, shared by all threads
        var tokenizer = (TextTokenizer)TextTokenizers.Load(options.Tokenizer ?? throw WatermarkErrors.NoTokenizer());
        return [() => new WatermarkReader(new TextEncoder(tokenizer).Encode, tokenizer.Size, options.Watermarks)];
    }
}
