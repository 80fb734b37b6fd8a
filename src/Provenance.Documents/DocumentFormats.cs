using Provenance.Documents.Charsets;
using Provenance.Documents.Compression;
using Provenance.Documents.Errors;
using Provenance.Documents.Evidence;
using Provenance.Documents.Formats;
using Provenance.Documents.Tables;

namespace Provenance.Documents;

/// <summary>
/// The formats in which files are read, and the compressions in which they may be packed. <see cref="Plain"/> needs no further packages; the package
/// Provenance.Formats adds WARC, HTML, CSV, Parquet and Zstandard.
/// </summary>
public sealed class DocumentFormats
{
    internal DocumentFormats(
        IReadOnlyList<IDocumentFormat> formats, IReadOnlyList<ICompression> compressions, IReadOnlyList<Func<IEvidenceReader>>? evidence = null, IReadOnlyList<ITableFormat>? tables = null)
    {
        Formats = [JsonLinesFormat.Instance, TextFormat.Instance, .. formats];
        Compressions = compressions;
        Evidence = evidence ?? [];
        Tables = tables ?? [];
    }

    private DocumentFormats(DocumentFormats formats, string? only) =>
        (Formats, Compressions, Evidence, Tables, Only, Charset) = (formats.Formats, formats.Compressions, formats.Evidence, formats.Tables, only, formats.Charset);

    /// <summary>JSON Lines (<c>.jsonl</c>, <c>.ndjson</c>) and text (<c>.txt</c>, <c>.md</c>, <c>.markdown</c>), plain or gzipped.</summary>
    public static DocumentFormats Plain { get; } = new([], [GzipCompression.Instance]);

    /// <summary>All formats, JSON Lines and text first.</summary>
    internal IReadOnlyList<IDocumentFormat> Formats { get; }

    internal IReadOnlyList<ICompression> Compressions { get; }

    /// <summary>Factories of readers of further kinds of evidence; each is called once per thread.</summary>
    internal IReadOnlyList<Func<IEvidenceReader>> Evidence { get; }

    /// <summary>Table formats for output, chosen by the ending of the file's name.</summary>
    internal IReadOnlyList<ITableFormat> Tables { get; }

    /// <summary>
    /// The name of the format in which all files are read, whatever their names: <c>jsonl</c>, <c>text</c> or a further one. Null by default: the name decides, and the first bytes where
    /// the name has no known ending.
    /// </summary>
    public string? Only { get; }

    /// <summary>The name of the character set of all texts, tables, pages and JSON lines without a byte-order mark. Null by default: it is recognised.</summary>
    public string? Encoding => Charset?.Name;

    /// <inheritdoc cref="Encoding"/>
    internal Charset? Charset { get; init; }

    /// <summary>The names that <see cref="Reading(string)"/> accepts.</summary>
    public IReadOnlyList<string> Names => [.. Formats.Select(format => format.Name)];

    /// <summary>Returns the same formats, with all files read in one of them whatever their names.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <returns>New formats; this object does not change.</returns>
    /// <exception cref="ArgumentException">No format has this name.</exception>
    public DocumentFormats Reading(string name) =>
        Names.Contains(name) ? new DocumentFormats(this, name) : throw DocumentErrors.NoFormat(name, Names);

    /// <summary>Returns the same formats, with texts, tables, pages and JSON lines decoded from one character set. Web archives and Parquet files say themselves what theirs is.</summary>
    /// <param name="encoding">A label of the Encoding standard of the WHATWG, such as <c>windows-1252</c> or <c>shift_jis</c>, or <c>utf-32</c>.</param>
    /// <returns>New formats; this object does not change.</returns>
    /// <exception cref="ArgumentException">No character set has this label.</exception>
    public DocumentFormats Decoding(string encoding) =>
        new(this, Only) { Charset = Charset.Find(encoding) ?? throw DocumentErrors.NoCharset(encoding) };

    /// <summary>Returns <see cref="Only"/> and <see cref="Encoding"/>, as far as they are not null.</summary>
    public override string ToString() => Encoding is null ? Only ?? "" : $"{Only} from {Encoding}";

    /// <summary>Returns the compression that a name's ending means; null for none.</summary>
    internal ICompression? CompressionOf(string path) =>
        Compressions.FirstOrDefault(compression => path.EndsWith(compression.Ending, StringComparison.OrdinalIgnoreCase));

    /// <summary>Returns the table format that a name's ending means; null for none.</summary>
    internal ITableFormat? TableOf(string path) =>
        Tables.FirstOrDefault(table => table.Endings.Any(ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase)));
}
