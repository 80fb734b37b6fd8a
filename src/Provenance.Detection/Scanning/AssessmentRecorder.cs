using System.Runtime.InteropServices;
using System.Text;
using Provenance.Detection.Scoring;
using Provenance.Text.Identification;

namespace Provenance.Detection.Scanning;

/// <summary>Sends assessments of a scan to a store, in the order of the input.</summary>
internal sealed class AssessmentRecorder(IAssessmentStore store, string detector, TimeProvider clock) : IDisposable
{
    private readonly IAssessmentSink _sink = store.OpenAssessments(clock);

    internal void Add(ScanBlock block)
    {
        var next = 0;
        var rows = CollectionsMarshal.AsSpan(block.Rows);
        for (var i = 0; i < rows.Length; i++)
        {
            ref readonly var row = ref rows[i];
            var (content, normalized) = block.Identities[i];
            var id = Encoding.UTF8.GetString(block.Names.Written.Slice(row.NameStart, row.IdLength));
            _sink.Add(new AssessedDocument(id, content, normalized, EvidenceOf(block, i, ref next), new RecordedAssessment(detector, row.Verdict, Finite(row.Score), Finite(row.PValue))
            {
                Probability = Finite(row.Probability),
                Resemblance = Finite(row.Resemblance),
                Language = Languages.Codes[row.Language],
            }));
        }
    }

    internal void Commit() => _sink.Commit();

    public void Dispose() => _sink.Dispose();

    private static List<OriginEvidence> EvidenceOf(ScanBlock block, int row, ref int next)
    {
        var evidence = new List<OriginEvidence>();
        for (; next < block.Evidence.Count && block.Evidence[next].Row == row; next++) evidence.Add(block.Evidence[next].Evidence);

        return evidence;
    }

    private static double? Finite(double value) => double.IsFinite(value) ? value : null;
}
