using Provenance.Documents.Outputs;
using Provenance.Documents.Pipelines;
using Provenance.Formats.Corpora;

namespace Provenance.Formats;

/// <summary>
/// Turns the files of a data set, as its publisher made them, into labelled documents as training and measuring want them: JSON lines of <c>id, text, label, generator, domain,
/// attack, language, pair, set, source, licence</c>, of which <c>generator</c> to <c>pair</c> are there where the manifest says how to find them. A record that holds several
/// texts becomes several documents of one pair.
/// </summary>
public static class CorpusConverter
{
    /// <param name="manifest">The data set; <see cref="CorpusManifest.CanConvert"/>.</param>
    /// <param name="folder">Where it was pulled to.</param>
    /// <param name="output">The file of documents, which appears whole or not at all; gzipped if its name ends in <c>.gz</c>.</param>
    /// <param name="formats">What files can be read.</param>
    /// <param name="observer">Told of progress and of what cannot be used; null for nobody.</param>
    /// <param name="cancellation">Ends it; nothing appears then.</param>
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
