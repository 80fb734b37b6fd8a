using Provenance.Documents;
using Provenance.Formats.Csv;
using Provenance.Formats.Html;

namespace Provenance.Formats;

/// <summary>The formats in which crawls and data sets are found, for <see cref="ReadingOptions.Formats"/>.</summary>
public static class FileFormats
{
    /// <summary>All formats that this package reads, and the plain ones.</summary>
    public static DocumentFormats Create() => new([new CsvFormat(), new HtmlFormat()], [GzipCompression.Instance]);
}
