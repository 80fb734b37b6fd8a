using Provenance.Documents.Outputs;
using Provenance.Documents.Pipelines;
using Provenance.Formats.Corpora;

namespace Provenance.Formats;

/// <summary>
/// Converts the published files of a data set into labelled documents for training and evaluation: JSON lines of <c>id, text, label, generator, domain,
/// attack, language, pair, set, source, licence</c>, of which <c>generator</c> to <c>pair</c> are present if the manifest has rules for them. A record with several
/// texts becomes several documents of one pair.
/// </summary>
public static class CorpusConverter
{
    /// <summary>Converts a downloaded data set.</summary>
    /// <param name="manifest">The data set; <see cref="CorpusManifest.CanConvert"/> must be true.</param>
    /// <param name="folder">The folder with its files.</param>
    /// <param name="output">The file of documents, written atomically; gzipped if its name ends in <c>.gz</c>.</param>
    /// <param name="formats">The known formats.</param>
    /// <param name="observer">Receives progress and rejects; null for none.</param>
    /// <param name="cancellation">Cancels the conversion; no file is left then.</param>
    /// <returns>The counts.</returns>
    /// <exception cref="InputNotFoundException">A file is missing, or cannot be read on this machine.</exception>
    /// <exception cref="DataException">Nothing in the files could be used.</exception>
    /// <exception cref="OutputException">The output cannot be created.</exception>
    /// <exception cref="TransferException">Reading or writing failed.</exception>
    public static ConversionSummary Convert(
        CorpusManifest manifest, string folder, string output, DocumentFormats formats, IRunObserver? observer = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(formats);
        var paths = manifest.Files.Select(file => Path.Combine(folder, manifest.Name, file.Name)).ToArray();
        var total = paths.Sum(path => File.Exists(path) ? new FileInfo(path).Length : throw CorporaErrors.NotPulled(path));
        var progress = new ProgressThrottle(observer, TimeProvider.System, "converting", total);
        using var written = new AtomicFile(output);
        using var rejects = new RejectTally(null, formats, observer);
        var maker = new DocumentMaker(manifest, written, rejects);
        var before = 0L;
        for (var i = 0; i < paths.Length; i++)
        {
            var records = new CorpusRecords(paths[i], manifest.Files[i].Format, formats);
            maker.Begin(manifest.Files[i], paths[i]);
            foreach (var record in records.Read())
            {
                cancellation.ThrowIfCancellationRequested();
                if (record.Reject is { } reject)
                {
                    rejects.Add(reject);
                }
                else
                {
                    using (record.Document)
                    {
                        maker.Add(record.Document?.RootElement ?? record.Element, record.Place);
                    }
                }

                progress.Tell(maker.Documents, maker.TextBytes, before + records.BytesRead);
            }

            before += records.BytesRead;
        }

        if (maker.Documents == 0)
        {
            throw CorporaErrors.NothingConverted(manifest.Name, string.Join(", ", rejects.Reasons.Select(reason => $"{reason.Value} {reason.Key}")));
        }

        written.Commit();
        return new ConversionSummary(output, maker.Documents, maker.Labels, rejects.Reasons);
    }
}
