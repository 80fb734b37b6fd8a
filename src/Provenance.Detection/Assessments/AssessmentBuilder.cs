using Provenance.Detection.Scoring;
using Provenance.Documents.Conditions;
using Provenance.Documents.Findings;
using Provenance.Text.Canonical;
using Provenance.Text.Identification;

namespace Provenance.Detection.Assessments;

/// <summary>Builds the public record from the numbers of the hot path.</summary>
internal static class AssessmentBuilder
{
    internal static Assessment Build(string id, in DocumentScore score, DocumentScorer scorer, string detector)
    {
        ref readonly var anomalies = ref scorer.Anomalies;
        var evidence = new List<OriginEvidence>();
        EvidenceFinder.AddOfText(anomalies, scorer.Phrase, evidence);
        var found = new Dictionary<string, int>();
        for (var kind = 0; kind < AnomalyCounts.Kinds; kind++)
        {
            var count = anomalies[(Anomaly)kind];
            if (count > 0) found.Add(AnomalyCounts.Names[kind], count);
        }

        var reasons = new List<string>();
        for (var bit = 0; bit < ReasonNames.All.Length; bit++)
        {
            if (((int)score.Reasons >> bit & 1) != 0) reasons.Add(ReasonNames.All[bit]);
        }

        return new Assessment
        {
            Id = id,
            Verdict = score.Verdict,
            Score = score.HasScore ? score.Score : null,
            Probability = score.HasScore ? score.Probability : null,
            Resemblance = score.HasScore ? score.Resemblance : null,
            PValue = score.HasScore ? score.PValue : null,
            Words = score.Words,
            Language = Languages.Codes[score.Language],
            Reasons = reasons,
            Anomalies = found,
            Evidence = evidence,
            Detector = detector,
        };
    }
}
