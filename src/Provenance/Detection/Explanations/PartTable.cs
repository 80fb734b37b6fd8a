using Provenance.Detection.Spans;

namespace Provenance.Detection.Explanations;

/// <summary>The parts of a document that differ, with what a person finds them by.</summary>
internal static class PartTable
{
    /// <param name="utf8">The raw text.</param>
    /// <param name="located">Its parts, in bytes.</param>
    /// <param name="spans">The same parts as an assessment has them.</param>
    internal static List<ExplainedPart> Of(ReadOnlySpan<byte> utf8, ReadOnlySpan<LocatedPart> located, IReadOnlyList<AssessmentSpan> spans)
    {
        var parts = new List<ExplainedPart>(located.Length);
        int characters = 0, bytes = 0;
        for (var i = 0; i < located.Length; i++)
        {
            var text = utf8[located[i].Start..located[i].End];
            var start = characters + CodePoints.In(utf8[bytes..located[i].Start]);
            characters = start + CodePoints.In(text);
            bytes = located[i].End;
            parts.Add(new ExplainedPart(spans[i], start, characters, FirstWords.Clean(FirstWords.Slice(text))));
        }

        return parts;
    }
}
