using Provenance.Learning;

namespace Provenance.Detection.Training;

/// <summary>
/// How well windows were told apart by models that saw nothing of their sets, as JSON: for each set with both labels, and the means.
/// Optimistic about calibration, which saw these scores; not about ranking.
/// </summary>
internal static class OutOfFoldMetrics
{
    private const int LeastWindows = 20;

    internal static string Write(TrainingPlan plan, float[] scores)
    {
        var bySet = new SortedDictionary<string, (List<double> Human, List<double> Machine)>(StringComparer.Ordinal);
        for (var w = 0; w < scores.Length; w++)
        {
            var set = plan.Sets[plan.SetOf[w]];
            if (!bySet.TryGetValue(set, out var values)) bySet.Add(set, values = ([], []));
            (plan.Labels[w] > 0 ? values.Machine : values.Human).Add(scores[w]);
        }

        return JsonText.Write(json =>
        {
            double auroc = 0, low = 0;
            var count = 0;
            json.WriteStartObject("out_of_fold");
            foreach (var (set, (human, machine)) in bySet)
            {
                if (human.Count < LeastWindows || machine.Count < LeastWindows) continue;
                double[] positives = [.. machine], negatives = [.. human];
                var a = Metrics.Auroc(positives, negatives);
                var t = Metrics.TprAtFpr(positives, negatives, 0.01);
                json.WriteStartObject(set);
                json.WriteNumber("human", human.Count);
                json.WriteNumber("machine", machine.Count);
                WriteRates(json, a, t);
                json.WriteEndObject();
                auroc += a;
                low += t;
                count++;
            }

            json.WriteEndObject();
            if (count == 0) return;
            json.WriteStartObject("mean");
            WriteRates(json, auroc / count, low / count);
            json.WriteEndObject();
        });
    }

    private static void WriteRates(System.Text.Json.Utf8JsonWriter json, double auroc, double tpr)
    {
        json.WriteNumber("auroc", Math.Round(auroc, 4));
        json.WriteNumber("tpr_at_1_fpr", Math.Round(tpr, 4));
    }
}
