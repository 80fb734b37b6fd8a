using System.Text;
using Provenance.Detection.Findings;
using Provenance.Detection.Spans;
using Provenance.Lineage;
using Provenance.Text;

namespace Provenance.Detection;

/// <summary>Turns the numbers of the hot path into the record that a user of the library meets.</summary>
internal static class AssessmentBuilder
{
    internal static Assessment Build(string id, in DocumentScore score, DocumentScorer scorer, string detector, ReadOnlySpan<byte> text, ReadOnlySpan<LocatedPart> parts)
    {
        ref readonly var anomalies = ref scorer.Anomalies;
        var evidence = new List<Evidence>();
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
            Spans = Spans(text, parts),
            Detector = detector,
        };
    }

    private static AssessmentSpan[] Spans(ReadOnlySpan<byte> text, ReadOnlySpan<LocatedPart> parts)
    {
        var spans = new AssessmentSpan[parts.Length];
        int characters = 0, bytes = 0;
        for (var i = 0; i < spans.Length; i++)
        {
            var start = characters + Encoding.UTF8.GetCharCount(text[bytes..parts[i].Start]);
            var end = start + Encoding.UTF8.GetCharCount(text[parts[i].Start..parts[i].End]);
            var part = parts[i].Part;
            spans[i] = new AssessmentSpan { Start = start, End = end, Verdict = part.Verdict, Probability = part.Probability, PValue = part.PValue, Words = part.Words };
            (characters, bytes) = (end, parts[i].End);
        }

        return spans;
    }
}
