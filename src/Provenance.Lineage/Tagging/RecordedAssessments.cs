using Provenance.Lineage.Records;

namespace Provenance.Lineage.Tagging;

/// <summary>Appends assessments to a provenance store in one transaction.</summary>
internal sealed class RecordedAssessments(IProvenanceStore store, TimeProvider clock) : IAssessmentSink
{
    private readonly IRecordWriter _writer = store.Write();
    private readonly string _time = RecordTime.Now(clock);

    public void Add(AssessedDocument document) => _writer.Add(new ProvenanceRecord
    {
        Kind = RecordKind.Assessment,
        Id = document.Id,
        ContentDigest = document.ContentDigest,
        NormalizedDigest = document.NormalizedDigest,
        Normalization = TextIdentity.Normalization,
        Evidence = document.Evidence,
        Assessment = document.Assessment,
        Time = _time,
    });

    public void Commit() => _writer.Commit();

    public void Dispose() => _writer.Dispose();
}
