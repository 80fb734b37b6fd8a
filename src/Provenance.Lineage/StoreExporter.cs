using System.Text;
using Provenance.Documents.Compression;
using Provenance.Documents.Errors;
using Provenance.Documents.Formats;
using Provenance.Documents.Outputs;
using Provenance.Documents.Pipelines;
using Provenance.Lineage.Exports;

namespace Provenance.Lineage;

/// <summary>Writes what a store holds in a form that others read.</summary>
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

    /// <summary>The forms, as they are named on the command line.</summary>
    public static IReadOnlyList<string> Formats { get; } = [.. Writers.Keys];

    /// <summary>Exports to a file, which appears whole or not at all; gzipped where it ends in <c>.gz</c>.</summary>
    /// <param name="store">The store.</param>
    /// <param name="format">One of <see cref="Formats"/>.</param>
    /// <param name="path">The file.</param>
    /// <param name="options">What no record says; null for the defaults.</param>
    /// <exception cref="OutputException">The file cannot be created, or is the store itself.</exception>
    /// <exception cref="TransferException">Writing failed.</exception>
    public static void Write(IProvenanceStore store, string format, string path, ExportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(store);
        OutputPaths.Check([], [store.Name], path);
        using var file = new AtomicFile(path);
        file.Write(stream => Write(store, format, stream, options));
        file.Commit();
    }

    /// <summary>Exports to a stream.</summary>
    /// <param name="store">The store.</param>
    /// <param name="format">One of <see cref="Formats"/>.</param>
    /// <param name="output">Where to; it stays open.</param>
    /// <param name="options">What no record says; null for the defaults.</param>
    /// <exception cref="ArgumentException">There is no such format.</exception>
    public static void Write(IProvenanceStore store, string format, Stream output, ExportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(output);
        var write = Writers.GetValueOrDefault(format) ?? throw new ArgumentException($"'{format}' is none of {string.Join(", ", Formats)}");
        write(store, options ?? new ExportOptions(), output);
    }

    /// <summary>Appends all records of an export in PROV-JSON; those that the store has change nothing.</summary>
    /// <param name="store">The store.</param>
    /// <param name="path">The export, plain or gzip, whatever its name says.</param>
    /// <param name="observer">Is told how many records were read; null for nobody.</param>
    /// <param name="cancellation">Stops it; batches that were accepted stay.</param>
    /// <returns>How many records were new, and how many were known.</returns>
    /// <exception cref="InputNotFoundException">There is no such file.</exception>
    /// <exception cref="DataException">It is no export of a store, or one that was cut or damaged.</exception>
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
