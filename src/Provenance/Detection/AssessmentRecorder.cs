using System.Runtime.InteropServices;
using System.Text;
using Provenance.Lineage;
using Provenance.Text;

namespace Provenance.Detection;

/// <summary>Appends what a scan finds to a provenance store, in the order of the input.</summary>
internal sealed class AssessmentRecorder(IProvenanceStore store, string detector, TimeProvider clock) : IDisposable
{
    private readonly IRecordWriter _writer = store.Write();
    private readonly string _time = RecordTime.Now(clock);

    internal void Add(ScanBlock block)
    {
        var next = 0;
        var rows = CollectionsMarshal.AsSpan(block.Rows);
        for (var i = 0; i < rows.Length; i++)
        {
            ref readonly var row = ref rows[i];
            var (content, normalized) = block.Identities[i];
            _writer.Add(new ProvenanceRecord
            {
                Kind = RecordKind.Assessment,
                Id = Encoding.UTF8.GetString(block.Names.Written.Slice(row.NameStart, row.IdLength)),
                ContentDigest = content,
                NormalizedDigest = normalized,
                Normalization = TextIdentity.Normalization,
                Evidence = EvidenceOf(block, i, ref next),
                Assessment = new RecordedAssessment(detector, row.Verdict, Finite(row.Score), Finite(row.PValue))
                {
                    Probability = Finite(row.Probability),
                    Resemblance = Finite(row.Resemblance),
                    Language = Languages.Codes[row.Language],
                },
                Time = _time,
            });
        }
    }

    private static List<Evidence> EvidenceOf(ScanBlock block, int row, ref int next)
    {
        var evidence = new List<Evidence>();
        for (; next < block.Evidence.Count && block.Evidence[next].Row == row; next++)
        {
            evidence.Add(block.Evidence[next].Evidence);
        }

        return evidence;
    }

    internal void Commit() => _writer.Commit();

    public void Dispose() => _writer.Dispose();

    private static double? Finite(double value) => double.IsFinite(value) ? value : null;
}
