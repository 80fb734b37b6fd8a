using Provenance.Detection.Evaluation;
using Provenance.Detection.Features;
using Provenance.Documents.Statistics;

namespace Provenance.Training.Fitting;

/// <summary>
/// Writes the accuracy on windows of models that saw nothing of their data sets, as JSON: for each data set with both labels, the macro averages, over all windows, and the
/// importance of features. Optimistic about calibration, which was fitted to these scores; not about ranking.
/// </summary>
internal static class OutOfFoldMetrics
{
    private const int MinWindows = 20;

    /// <summary>Maximum number of features that are listed by importance.</summary>
    private const int MaxImportant = 15;

    /// <param name="plan">The windows.</param>
    /// <param name="scores">Their scores.</param>
    /// <param name="probability">Returns the calibrated probability of a window.</param>
    /// <param name="verdicts">The verdicts of the windows; null to leave them out.</param>
    /// <param name="more">Writes more members.</param>
    internal static string Write(TrainingPlan plan, float[] scores, Func<int, double> probability, OutOfFoldVerdicts? verdicts, Action<System.Text.Json.Utf8JsonWriter> more)
    {
        var bySet = new SortedDictionary<string, (List<double> Human, List<double> Machine)>(StringComparer.Ordinal);
        for (var w = 0; w < scores.Length; w++)
        {
            var set = plan.Sets[plan.SetOf[w]];
            if (!bySet.TryGetValue(set, out var values)) bySet.Add(set, values = ([], []));
            (plan.Labels[w] > 0 ? values.Machine : values.Human).Add(scores[w]);
        }

        return TrainingJson.Write(json =>
        {
            verdicts?.Write(json);
            double auroc = 0, low = 0, strict = 0;
            var (count, strictCount) = (0, 0);
            json.WriteStartObject("out_of_fold");
            foreach (var (set, (human, machine)) in bySet)
            {
                if (human.Count < MinWindows || machine.Count < MinWindows) continue;
                double[] positives = [.. machine], negatives = [.. human];
                var a = Metrics.Auroc(positives, negatives);
                var t = Metrics.TprAtFpr(positives, negatives, 0.01);
                json.WriteStartObject(set);
                json.WriteNumber("human", human.Count);
                json.WriteNumber("machine", machine.Count);
                double? s = human.Count < GroupResult.MinHumanForTprAtPoint1 ? null : Metrics.TprAtFpr(positives, negatives, 0.001);
                WriteRates(json, a, t, s);
                json.WriteEndObject();
                auroc += a;
                low += t;
                strict += s ?? 0;
                if (s is not null) strictCount++;
                count++;
            }

            json.WriteEndObject();
            if (count > 0)
            {
                json.WriteStartObject("mean");
                WriteRates(json, auroc / count, low / count, strictCount > 0 ? strict / strictCount : null);
                json.WriteEndObject();
            }

            PooledMetrics.Write(json, plan, scores, probability);
            more(json);
        });
    }

    /// <summary>Writes the figures of each language: the evidence for verdicts in it, or the reason why there are none.</summary>
    internal static void WriteLanguages(System.Text.Json.Utf8JsonWriter json, IReadOnlyList<LanguageFigures> languages)
    {
        json.WriteStartObject("languages");
        foreach (var figures in languages)
        {
            json.WriteStartObject(figures.Language);
            json.WriteBoolean("supported", figures.Unsupported is null);
            if (figures.Unsupported is { } reason) json.WriteString("reason", reason);
            json.WriteNumber("human", figures.Human);
            json.WriteNumber("human_sets", figures.HumanSets);
            json.WriteNumber("machine", figures.Machine);
            json.WriteNumber("machine_sets", figures.MachineSets);
            if (figures.Auroc is { } auroc) json.WriteNumber("auroc", Math.Round(auroc, 4));
            WriteRates(json, "tpr_at_5_fpr", "tpr_at_1_fpr", figures.Tpr);
            WriteRates(json, "machine_verdicts_at_5", "machine_verdicts_at_1", figures.Found);
            WriteRates(json, "left_out_fpr_at_5", "left_out_fpr_at_1", figures.Realised);
            WriteRates(json, "left_out_sets_kept_at_5", "left_out_sets_kept_at_1", figures.Kept);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteRates(System.Text.Json.Utf8JsonWriter json, string nameAt5, string nameAt1, (double At5, double At1)? rates)
    {
        if (rates is not var (at5, at1)) return;
        json.WriteNumber(nameAt5, Math.Round(at5, 4));
        json.WriteNumber(nameAt1, Math.Round(at1, 4));
    }

    /// <summary>Writes the features by importance, the most important first.</summary>
    internal static void WriteImportance(System.Text.Json.Utf8JsonWriter json, FittedParts parts)
    {
        if (parts.Importance.Length == 0) return;
        var names = FeatureSchema.Create(parts.Vocabulary.Count).Names;
        var order = Enumerable.Range(0, parts.Importance.Length).OrderByDescending(f => parts.Importance[f]).ThenBy(static f => f).Take(MaxImportant);
        json.WriteStartObject("importance");
        foreach (var f in order)
        {
            if (parts.Importance[f] > 0) json.WriteNumber(names[f], parts.Importance[f]);
        }

        json.WriteEndObject();
    }

    private static void WriteRates(System.Text.Json.Utf8JsonWriter json, double auroc, double tpr, double? strictTpr)
    {
        json.WriteNumber("auroc", Math.Round(auroc, 4));
        json.WriteNumber("tpr_at_1_fpr", Math.Round(tpr, 4));
        // one human window is more than 0.1% of fewer than a thousand
        if (strictTpr is { } known) json.WriteNumber("tpr_at_point_1_fpr", Math.Round(known, 4));
    }
}
