using System.Text.Json;
using Provenance.Documents.Statistics;

namespace Provenance.Training.Fitting;

/// <summary>Writes the accuracy on the new sources as JSON: of the base, of the new models alone and of the adapted detector, out of fold.</summary>
internal static class AdaptationMetrics
{
    internal static void Write(Utf8JsonWriter json, TrainingPlan plan, AdaptedParts parts)
    {
        json.WriteStartObject("adaptation");
        WriteRates(json, "base", plan, parts.Before);
        WriteRates(json, "new", plan, parts.New);
        WriteRates(json, "adapted", plan, parts.Scores);
        json.WriteNumber("gate_threshold", Math.Round(parts.Gate.Threshold, 4));
        json.WriteNumber("estimated_loss_elsewhere", Math.Round(parts.Gate.Loss, 4));
        json.WriteEndObject();
    }

    private static void WriteRates(Utf8JsonWriter json, string name, TrainingPlan plan, float[] scores)
    {
        var byLabel = Enumerable.Range(0, scores.Length).ToLookup(w => plan.Labels[w] > 0, w => (double)scores[w]);
        double[] machine = [.. byLabel[true]], human = [.. byLabel[false]];
        json.WriteStartObject(name);
        json.WriteNumber("auroc", Math.Round(Metrics.Auroc(machine, human), 4));
        json.WriteNumber("tpr_at_1_fpr", Math.Round(Metrics.TprAtFpr(machine, human, 0.01), 4));
        json.WriteEndObject();
    }
}
