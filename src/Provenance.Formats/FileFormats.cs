using Provenance.Documents.Compression;
using Provenance.Documents.Evidence;
using Provenance.Evidence.Credentials;
using Provenance.Evidence.Watermarks;
using Provenance.Formats.Csv;
using Provenance.Formats.Html;
using Provenance.Formats.Parquet;
using Provenance.Formats.Tokenizers;
using Provenance.Formats.Warc;
using Provenance.Formats.Zstandard;

namespace Provenance.Formats;

/// <summary>The formats in which crawls and data sets are found, for <see cref="ReadingOptions.Formats"/>.</summary>
public static class FileFormats
{
    /// <summary>
    /// All formats that this package reads and writes, and the plain ones. Texts and pages in them are searched for content credentials, as C2PA 2.4 puts them
    /// there (A.7, A.8 and A.9).
    /// </summary>
    /// <exception cref="ArgumentException">An option is out of its range or missing, such as a tokenizer where there are watermarks to look for.</exception>
    /// <exception cref="InputNotFoundException">There is no file of trust anchors, or no tokenizer.</exception>
    /// <exception cref="TransferException">One of them cannot be read.</exception>
    /// <exception cref="DataException">There are no certificates in the one, or the other is no tokenizer that can be used.</exception>
    public static DocumentFormats Create(FormatOptions? options = null)
    {
        options ??= FormatOptions.Default;
        Check(options);
        var anchors = options.TrustAnchors is { } path ? TrustAnchors.Read(path) : null;
        Func<ICredentialReader> pages = () => new PageCredentialReader(anchors, options.Clock);
        return new DocumentFormats(
            [new CsvFormat(), new HtmlFormat(pages), ParquetFormat.Instance, new WarcFormat(options.Warc, pages)],
            [GzipCompression.Instance, ZstdCompression.Instance],
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
