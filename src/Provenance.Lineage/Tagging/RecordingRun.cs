using System.Text;
using Provenance.Documents.Formats;
using Provenance.Documents.Inputs;
using Provenance.Documents.Outputs;
using Provenance.Documents.Pipelines;
using Provenance.Documents.Records;
using Provenance.Lineage.Records;
using Provenance.Lineage.Similarity;

namespace Provenance.Lineage.Tagging;

/// <summary>Reads documents, creates a record of each and appends them.</summary>
internal sealed class RecordingRun(IProvenanceStore store, RecordingRequest request, IRunObserver? observer)
{
    private const int LookEvery = 256;

    private readonly long _started = request.Clock.GetTimestamp();
    private DocumentSource? _source;

    /// <summary>Creates a document's record from one with its identity, agent and time.</summary>
    internal delegate ProvenanceRecord Make(in DocumentView view, InputTally found, ProvenanceRecord basis);

    /// <inheritdoc cref="DocumentParser.HasSeen"/>
    internal bool HasSeen(int field) => _source?.HasSeen(field) is true;

    /// <param name="kind">The kind of record for each document.</param>
    /// <param name="further">Paths of further fields.</param>
    /// <param name="make">Creates a document's record.</param>
    /// <param name="last">Creates a final record from the number of documents.</param>
    /// <param name="cancellation">Cancels the run; committed batches remain.</param>
    internal RecordingSummary Documents(RecordKind kind, IReadOnlyList<string> further, Make make, Func<long, ProvenanceRecord>? last, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request.Reading);
        cancellation.ThrowIfCancellationRequested();
        var found = new InputTally();
        var files = InputFiles.Expand(request.Inputs, request.Reading.Formats, found);
        OutputPaths.Check(request.Inputs, () => files, [store.Name], request.RejectsPath);
        var progress = new ProgressThrottle(observer, request.Clock, "recording", InputFiles.TotalBytes(files));
        var time = RecordTime.Now(request.Clock);
        var identity = new TextIdentity();
        var signatures = request.Signatures ? new TextSignatures() : null;
        using var rejects = new RejectTally(request.RejectsPath, request.Reading.Formats, observer);
        using var writer = store.Write();
        using var source = DocumentSource.Open(
            files, request.Reading, further, rejects.Add, observer is null ? null : observer.OnWarning, request.StandardInput);
        _source = source;
        long documents = 0;
        long seen = 0;
        while (source.TryRead(out var view))
        {
            try
            {
                var (content, normalized) = identity.Compute(view.Text, out var text);
                writer.Add(make(view, found, new ProvenanceRecord
                {
                    Kind = kind,
                    Id = Encoding.UTF8.GetString(view.Id),
                    ContentDigest = content,
                    NormalizedDigest = normalized,
                    Normalization = TextIdentity.Normalization,
                    Signature = signatures?.Compute(text),
                    Agent = request.Agent,
                    Run = request.Run,
                    Time = time,
                }));
                documents++;
            }
            catch (UnusableDocumentException e)
            {
                rejects.Add(new Reject(view.File, view.Line, e.Reason, e.Message));
            }

            if (++seen % LookEvery == 0)
            {
                cancellation.ThrowIfCancellationRequested();
                progress.Tell(documents, 0, source.BytesRead);
            }
        }

        if (last is not null && documents > 0) writer.Add(last(documents) with { Time = time });

        cancellation.ThrowIfCancellationRequested();
        writer.Commit();
        rejects.Commit();
        return new RecordingSummary(documents, writer.Added, writer.Known, writer.Contradicting, rejects.Reasons, request.Clock.GetElapsedTime(_started)) { InputFindings = found.Findings() };
    }
}
