using Provenance.Documents.Compression;
using Provenance.Documents.Errors;
using Provenance.Documents.Evidence;
using Provenance.Documents.Formats;
using Provenance.Documents.Tables;

namespace Provenance.Documents;

/// <summary>
/// The formats that files are read in, and the ways in which they may be packed. <see cref="Plain"/> is what this library reads without further packages; the package
/// Provenance.Formats has the formats of crawls.
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

    private DocumentFormats(DocumentFormats formats, string only) =>
        (Formats, Compressions, Evidence, Tables, Only) = (formats.Formats, formats.Compressions, formats.Evidence, formats.Tables, only);

    /// <summary>JSON lines (<c>.jsonl</c>, <c>.ndjson</c>) and texts (<c>.txt</c>, <c>.md</c>, <c>.markdown</c>), each also gzipped.</summary>
    public static DocumentFormats Plain { get; } = new([], [GzipCompression.Instance]);

    /// <summary>All formats, JSON lines and text first.</summary>
    internal IReadOnlyList<IDocumentFormat> Formats { get; }

    internal IReadOnlyList<ICompression> Compressions { get; }

    /// <summary>Makes what looks for further kinds of evidence; each is called once a thread.</summary>
    internal IReadOnlyList<Func<IEvidenceReader>> Evidence { get; }

    /// <summary>Formats beside JSON lines that rows are written in, by the names of files.</summary>
    internal IReadOnlyList<ITableFormat> Tables { get; }

    /// <summary>
    /// How all files are read, whatever they are called: <c>jsonl</c>, <c>text</c>, or the name of a further format; default null, by their names, and where these say nothing by how
    /// they begin.
    /// </summary>
    public string? Only { get; }

    /// <summary>What may be asked of <see cref="Reading(string)"/>.</summary>
    public IReadOnlyList<string> Names => [.. Formats.Select(format => format.Name)];

    /// <summary>The same formats, with all files read in one of them, whatever they are called.</summary>
    /// <exception cref="ArgumentException">There is no format of this name.</exception>
    public DocumentFormats Reading(string name) =>
        Names.Contains(name) ? new DocumentFormats(this, name) : throw DocumentErrors.NoFormat(name, Names);

    /// <summary>The format that all files are read in, or the empty string.</summary>
    public override string ToString() => Only ?? "";

    /// <summary>The way of packing that a name's ending means; null for none.</summary>
    internal ICompression? CompressionOf(string path) =>
        Compressions.FirstOrDefault(compression => path.EndsWith(compression.Ending, StringComparison.OrdinalIgnoreCase));

    /// <summary>The format of tables that a name's ending means; null for none.</summary>
    internal ITableFormat? TableOf(string path) =>
        Tables.FirstOrDefault(table => table.Endings.Any(ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase)));
}
