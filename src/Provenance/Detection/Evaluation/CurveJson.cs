using System.Globalization;
using System.Text.Json;

namespace Provenance.Detection.Evaluation;

/// <summary>Curves and histograms as JSON, a point or a row of counts a line: with a number a line they would bury the rest of a report.</summary>
internal static class CurveJson
{
    /// <summary>A point is rate, share found, and the ends of its interval.</summary>
    internal static void Write(Utf8JsonWriter json, IReadOnlyList<RocCurve> curves)
    {
        json.WriteStartArray("curves");
        foreach (var curve in curves)
        {
            json.WriteStartObject();
            json.WriteString("name", curve.Name);
            json.WriteString("field", curve.Field);
            json.WriteNumber("human", curve.Human);
            json.WriteNumber("machine", curve.Machine);
            json.WriteStartArray("points");
            foreach (var (rate, found) in curve.Points) json.WriteRawValue($"[{Text(rate)}, {Text(found.Value)}, {Text(found.Low)}, {Text(found.High)}]");
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    internal static void Write(Utf8JsonWriter json, ScoreHistogram scores)
    {
        json.WriteStartObject("scores");
        EvaluationJson.Add(json, "low", scores.Low);
        EvaluationJson.Add(json, "high", scores.High);
        Counts(json, "human", scores.Human);
        Counts(json, "machine", scores.Machine);
        if (scores.HumanMedian is { } human) EvaluationJson.Add(json, "human_median", human);
        if (scores.MachineMedian is { } machine) EvaluationJson.Add(json, "machine_median", machine);
        if (scores.ThresholdAt1 is { } threshold) EvaluationJson.Add(json, "threshold_1", threshold);
        json.WriteEndObject();
    }

    private static void Counts(Utf8JsonWriter json, string name, IReadOnlyList<long> counts)
    {
        json.WritePropertyName(name);
        json.WriteRawValue($"[{string.Join(", ", counts)}]");
    }

    private static string Text(double value) => Math.Round(value, EvaluationJson.Digits).ToString(CultureInfo.InvariantCulture);
}
