using System.Globalization;
using Provenance.Documents;

namespace Provenance.Lineage;

/// <summary>Reads documents, makes a record of each and appends them.</summary>
internal sealed class RecordingRun(IProvenanceStore store, TimeProvider clock, IScanObserver? observer)
{
    private static readonly TimeSpan ProgressInterval = TimeSpan.FromMilliseconds(100);

    private readonly SortedDictionary<string, long> _rejects = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();
    private readonly long _started = clock.GetTimestamp();

    internal delegate ProvenanceRecord Make(in DocumentView view, Digest content, Digest normalized);

    /// <param name="inputs">Files, folders, globs, <c>-</c>.</param>
    /// <param name="standardInput">What <c>-</c> means.</param>
    /// <param name="fields">Where text and id are.</param>
    /// <param name="further">Paths of further fields.</param>
    /// <param name="make">Makes a document's record; on the reading thread.</param>
    /// <param name="last">Makes a record at the end, of how many documents there were.</param>
    /// <param name="cancellation">Stops it; batches that were accepted stay.</param>
    internal RecordingSummary Documents(
        IReadOnlyList<string> inputs, Stream? standardInput, DocumentFields fields, IReadOnlyList<string> further, Make make, Func<long, ProvenanceRecord>? last,
        CancellationToken cancellation)
    {
        var files = InputFiles.Expand(inputs);
        var total = files.Exists(file => file.IsStandardInput) ? 0 : files.Sum(file => file.Length);
        var time = clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        long documents = 0;
        using var writer = store.Write();
        RecordingFeed.Run(
            add =>
            {
                using var source = DocumentSource.Open(inputs, fields, further, Reject, observer is null ? null : observer.OnWarning, standardInput);
                var identity = new TextIdentity();
                var next = ProgressInterval;
                while (source.TryRead(out var view))
                {
                    try
                    {
                        var (content, normalized) = identity.Of(view.Text);
                        add(make(view, content, normalized) with { Time = time });
                        documents++;
                    }
                    catch (UnusableDocumentException e)
                    {
                        Reject(new Reject(view.File, view.Line, e.Reason, e.Message));
                    }

                    if ((documents & 255) == 0 && observer is not null && clock.GetElapsedTime(_started) is var elapsed && elapsed >= next)
                    {
                        next = elapsed + ProgressInterval;
                        lock (_gate)
                        {
                            observer.OnProgress(new ScanProgress(documents, 0, source.BytesRead, total, elapsed));
                        }
                    }
                }
            },
            writer.Add,
            cancellation);
        if (last is not null && documents > 0)
        {
            writer.Add(last(documents) with { Time = time });
        }

        writer.Commit();
        return new RecordingSummary(documents, writer.Added, writer.Known, _rejects, clock.GetElapsedTime(_started));
    }

    private void Reject(Reject reject)
    {
        lock (_gate)
        {
            _rejects[reject.Reason] = _rejects.GetValueOrDefault(reject.Reason) + 1;
            observer?.OnReject(reject);
        }
    }
}
