using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Provenance.Documents;
using Provenance.Lineage;

namespace Provenance.Detection.Explanations;

/// <summary>An explanation as one JSON object, in the words of <see cref="AssessmentFormatter"/>.</summary>
internal static class ExplanationJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static string Of(Explanation explanation)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            WriteAssessment(json, explanation);
            json.WriteNumber("fpr", explanation.FalsePositiveRate);
            WriteNumber(json, "base_score", explanation.BaseScore);
            WriteSentences(json, explanation.Sentences);
            WritePhrases(json, explanation.Phrases);
            WriteStyle(json, explanation.Style);
            WriteStrings(json, "found", explanation.Found);
            json.WriteString("summary", explanation.Summary);
            json.WriteString("detector", explanation.Assessment.Detector);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static void WriteAssessment(Utf8JsonWriter json, Explanation explanation)
    {
        var assessment = explanation.Assessment;
        json.WriteString("id", assessment.Id);
        json.WriteString("verdict", assessment.Verdict.ToString().ToLowerInvariant());
        WriteExact(json, "probability", assessment.Probability);
        WriteExact(json, "resemblance", assessment.Resemblance);
        WriteExact(json, "score", assessment.Score);
        WriteExact(json, "p_value", assessment.PValue);
        json.WriteNumber("words", assessment.Words);
        json.WriteString("language", assessment.Language);
        WriteStrings(json, "reasons", assessment.Reasons);
        if (explanation.Parts.Count > 0) WriteParts(json, explanation.Parts);
        json.WriteStartObject("anomalies");
        foreach (var (name, count) in assessment.Anomalies) json.WriteNumber(name, count);
        json.WriteEndObject();
        json.WritePropertyName("evidence");
        var evidence = new ByteBuffer(256);
        EvidenceJson.Write(evidence, assessment.Evidence);
        json.WriteRawValue(evidence.Written);
    }

    private static void WriteParts(Utf8JsonWriter json, IReadOnlyList<ExplainedPart> parts)
    {
        WriteObjects(json, "spans", parts, part =>
        {
            json.WriteNumber("start", part.Start);
            json.WriteNumber("end", part.End);
            json.WriteString("verdict", part.Span.Verdict.ToString().ToLowerInvariant());
            json.WriteNumber("probability", part.Span.Probability);
            json.WriteNumber("p_value", part.Span.PValue);
            json.WriteNumber("words", part.Span.Words);
            json.WriteString("opening", part.Opening);
        });
    }

    private static void WriteSentences(Utf8JsonWriter json, IReadOnlyList<ExplainedSentence> sentences)
    {
        WriteObjects(json, "sentences", sentences, sentence =>
        {
            json.WriteString("text", sentence.Text);
            WriteNumber(json, "contribution", sentence.Contribution);
            json.WriteNumber("strength", sentence.Strength);
        });
    }

    private static void WritePhrases(Utf8JsonWriter json, IReadOnlyList<ExplainedPhrase> phrases)
    {
        WriteObjects(json, "phrases", phrases, phrase =>
        {
            json.WriteString("text", phrase.Text);
            WriteNumber(json, "contribution", phrase.Contribution);
            json.WriteNumber("occurrences", phrase.Occurrences);
        });
    }

    private static void WriteStyle(Utf8JsonWriter json, IReadOnlyList<ExplainedFeature> style)
    {
        WriteObjects(json, "style", style, feature =>
        {
            json.WriteString("name", feature.Name);
            json.WriteString("text", feature.Text);
            WriteNumber(json, "value", feature.Value);
            WriteNumber(json, "contribution", feature.Contribution);
            WriteNumber(json, "human_share_below", feature.HumanShareBelow);
            WriteNumber(json, "machine_share_below", feature.MachineShareBelow);
            json.WriteBoolean("notable", feature.Notable);
        });
    }

    private static void WriteObjects<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteStrings(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }

    private static void WriteExact(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number) json.WriteNumber(name, number);
        else json.WriteNull(name);
    }

    /// <summary>Six digits keep the sum of all contributions within what it promises.</summary>
    private static void WriteNumber(Utf8JsonWriter json, string name, double? value)
    {
        WriteExact(json, name, value is { } number ? Math.Round(number, 6) : null);
    }
}
