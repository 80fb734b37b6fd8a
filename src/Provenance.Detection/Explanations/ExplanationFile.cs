using System.Text.Json.Serialization;

namespace Provenance.Detection.Explanations;

/// <summary>The JSON of an explanation, fields in order.</summary>
internal sealed record ExplanationFile(
    string Id, string Verdict, double? Probability, double? Resemblance, double? Score, double? PValue, int Words, string Language, IReadOnlyList<string> Reasons,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<ExplanationSpan>? Spans, IReadOnlyDictionary<string, int> Anomalies, IReadOnlyList<OriginEvidence> Evidence,
    double Fpr, double? BaseScore, IReadOnlyList<ExplainedSentence> Sentences, IReadOnlyList<ExplainedPhrase> Phrases, IReadOnlyList<ExplainedFeature> Style, IReadOnlyList<string> Found,
    string Summary, string Detector)
{
    /// <summary>Number of digits; six keep the sum of all contributions within the documented tolerance.</summary>
    private const int Digits = 6;

    internal static ExplanationFile Create(Explanation explanation)
    {
        var assessment = explanation.Assessment;
        return new ExplanationFile(
            assessment.Id, Lower(assessment.Verdict), assessment.Probability, assessment.Resemblance, assessment.Score, assessment.PValue, assessment.Words, assessment.Language, assessment.Reasons,
            explanation.Parts.Count == 0 ? null : [.. explanation.Parts.Select(ExplanationSpan.Create)], assessment.Anomalies, assessment.Evidence, explanation.FalsePositiveRate,
            Round(explanation.BaseScore),
            [.. explanation.Sentences.Select(sentence => sentence with { Contribution = Math.Round(sentence.Contribution, Digits) })],
            [.. explanation.Phrases.Select(phrase => phrase with { Contribution = Math.Round(phrase.Contribution, Digits) })],
            [.. explanation.Style.Select(feature => feature with
            {
                Value = Round(feature.Value),
                Contribution = Math.Round(feature.Contribution, Digits),
                HumanShareBelow = Round(feature.HumanShareBelow),
                MachineShareBelow = Round(feature.MachineShareBelow),
            })],
            explanation.Found, explanation.Summary, assessment.Detector);
    }

    internal static string Lower(Verdict verdict) => verdict.ToString().ToLowerInvariant();

    private static double? Round(double? value) => value is { } number ? Math.Round(number, Digits) : null;
}

/// <summary>A part of a document whose parts differ.</summary>
internal sealed record ExplanationSpan(int Start, int End, string Verdict, double Probability, double PValue, int Words, string Opening)
{
    internal static ExplanationSpan Create(ExplainedPart part) =>
        new(part.Start, part.End, ExplanationFile.Lower(part.Span.Verdict), part.Span.Probability, part.Span.PValue, part.Span.Words, part.Opening);
}
