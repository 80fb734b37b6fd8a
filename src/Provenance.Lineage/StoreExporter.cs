using System.Text;
using Provenance.Documents.Compression;
using Provenance.Documents.Errors;
using Provenance.Documents.Formats;
using Provenance.Documents.Inputs;
using Provenance.Documents.Outputs;
using Provenance.Documents.Pipelines;
using Provenance.Lineage.Exports;

namespace Provenance.Lineage;

/// <summary>Exports stores in standard formats, and imports PROV-JSON.</summary>
public static class StoreExporter
{
    private static readonly Dictionary<string, Action<IProvenanceStore, ExportOptions, Stream>> Writers = new(StringComparer.Ordinal)
    {
        ["prov-json"] = (store, _, output) => ProvJsonWriter.Write(store, output),
        ["croissant"] = CroissantWriter.Write,
        ["openlineage"] = OpenLineageWriter.Write,
        ["spdx"] = SpdxWriter.Write,
        ["card"] = CardWriter.Write,
        ["records"] = (store, _, output) =>
        {
            using var moment = store.OpenSnapshot();
            RecordLinesWriter.Write(store, output);
        },
        ["checkpoint"] = (store, _, output) => output.Write(Encoding.UTF8.GetBytes(Checkpoint.Take(store).ToString())),
    };

    /// <summary>The names of the formats on the command line.</summary>
    public static IReadOnlyList<string> Formats { get; } = [.. Writers.Keys];

    /// <summary>Exports to a file, written atomically; gzipped if its name ends in <c>.gz</c>.</summary>
    /// <param name="store">The store.</param>
    /// <param name="format">One of <see cref="Formats"/>.</param>
    /// <param name="path">The file.</param>
    /// <param name="options">Facts that no record states; null for the defaults.</param>
    /// <exception cref="OutputException">The file cannot be created, or is the store itself.</exception>
    /// <exception cref="TransferException">Writing failed.</exception>
    public static void Write(IProvenanceStore store, string format, string path, ExportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(store);
        OutputPaths.Check([], () => [], [store.Name], path);
        using var file = new AtomicFile(path);
        file.Write(stream => Write(store, format, stream, options));
        file.Commit();
    }

    /// <summary>Exports to a stream.</summary>
    /// <param name="store">The store.</param>
    /// <param name="format">One of <see cref="Formats"/>.</param>
    /// <param name="output">Receives the export; it stays open.</param>
    /// <param name="options">Facts that no record states; null for the defaults.</param>
    /// <exception cref="ArgumentException">No format has this name.</exception>
    public static void Write(IProvenanceStore store, string format, Stream output, ExportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(output);
        var write = Writers.GetValueOrDefault(format) ?? throw new ArgumentException($"'{format}' is none of {string.Join(", ", Formats)}");
        write(store, options ?? new ExportOptions(), output);
    }

    /// <summary>Appends all records of an export in PROV-JSON; those that the store has already change nothing.</summary>
    /// <param name="store">The store.</param>
    /// <param name="path">The export, plain or gzip, whatever its name.</param>
    /// <param name="observer">Receives progress in records read; null for none.</param>
    /// <param name="cancellation">Cancels the import; committed batches remain.</param>
    /// <returns>The number of new and of known records.</returns>
    /// <exception cref="InputNotFoundException">The file does not exist.</exception>
    /// <exception cref="DataException">The file is not the export of a store, or is truncated or damaged.</exception>
    /// <exception cref="TransferException">Reading failed.</exception>
    public static (long Added, long Known) Import(IProvenanceStore store, string path, IRunObserver? observer = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        using var file = new PrefixedStream(DocumentErrors.OnRead(path, () => File.OpenRead(path)));
        using Stream input = file.IsGzip(path) ? GzipCompression.Instance.Unpack(file) : file;
        using var writer = store.Write();
        var progress = new ProgressThrottle(observer, TimeProvider.System, "importing");
        long read = 0;
        foreach (var record in ProvJsonReader.Read(input, path))
        {
            writer.Add(record);
            if ((++read & 4095) == 0)
            {
                cancellation.ThrowIfCancellationRequested();
                progress.TellRecords(read);
            }
        }

        writer.Commit();
        return (writer.Added, writer.Known);
    }
}
