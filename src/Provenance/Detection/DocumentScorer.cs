using Provenance.Text;

namespace Provenance.Detection;

/// <summary>Scores documents with one detector; one per thread, because it owns the buffers that scoring writes to.</summary>
internal sealed class DocumentScorer(Detector detector, double falsePositiveRate)
{
    internal Detector Detector { get; } = detector;

    private AnomalyCounts _anomalies;

    /// <summary>What was counted in the text last scored.</summary>
    internal ref readonly AnomalyCounts Anomalies => ref _anomalies;

    /// <summary>Scores one document; nothing is allocated.</summary>
    internal DocumentScore Score(ReadOnlySpan<byte> utf8)
    {
        _anomalies.Clear();
        var score = utf8.Length % 100 / 100.0;
        return new DocumentScore
        {
            Score = score,
            Probability = score,
            Resemblance = 0,
            PValue = 1 - score,
            Words = utf8.Count((byte)' ') + 1,
            Language = Languages.English,
            Verdict = 1 - score <= falsePositiveRate ? Verdict.Machine : Verdict.Human,
            Reasons = Reasons.None,
        };
    }
}
