using System.Text;
using Provenance.Detection.Scoring;
using Provenance.Detection.Spans;

namespace Provenance.Detection.Explanations;

/// <summary>Describes the parts of a document that differ: offsets, assessments and first words.</summary>
internal static class PartTable
{
    /// <param name="utf8">The raw text.</param>
    /// <param name="located">Its parts, in bytes.</param>
    internal static List<ExplainedPart> Create(ReadOnlySpan<byte> utf8, ReadOnlySpan<LocatedPart> located)
    {
        var parts = new List<ExplainedPart>(located.Length);
        int units = 0, points = 0, bytes = 0;
        foreach (ref readonly var at in located)
        {
            var gap = utf8[bytes..at.Start];
            var text = utf8[at.Start..at.End];
            var (start, point) = (units + Encoding.UTF8.GetCharCount(gap), points + CodePoints.In(gap));
            (units, points, bytes) = (start + Encoding.UTF8.GetCharCount(text), point + CodePoints.In(text), at.End);
            var part = at.Part;
            var span = new AssessmentSpan { Start = start, End = units, Verdict = part.Verdict, Probability = part.Probability, PValue = part.PValue, Words = part.Words };
            parts.Add(new ExplainedPart(span, point, points, FirstWords.Clean(FirstWords.Slice(text))));
        }

        return parts;
    }
}
