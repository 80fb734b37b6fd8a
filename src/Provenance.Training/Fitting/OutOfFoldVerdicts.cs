using System.Text.Json;
using Provenance.Detection.Evaluation;
using Provenance.Detection.Files;
using Provenance.Detection.Learning;
using Provenance.Detection.Scoring;
using Provenance.Text.Identification;

namespace Provenance.Training.Fitting;

/// <summary>
/// Writes the verdicts on windows at the default false-positive rate, as shares by label, and the human data set of which most is flagged. The scores are out of fold, but
/// p-values and probabilities were fitted to them: false positives are rarer here than on new data sets.
/// </summary>
internal sealed class OutOfFoldVerdicts(TrainingPlan plan, float[] scores, LogisticCalibration calibration, ConformalThresholds thresholds, sbyte[] languageGroups)
{
    /// <summary>Minimum number of human windows of a data set that can be the worst.</summary>
    private const int MinHuman = 100;

    private const double Rate = ScanOptions.DefaultFalsePositiveRate;

    internal void Write(Utf8JsonWriter json)
    {
        List<ModelScore> human = [], machine = [];
        var bySet = new SortedDictionary<string, List<ModelScore>>(StringComparer.Ordinal);
        for (var w = 0; w < scores.Length; w++)
        {
            // shorter windows are trained on, but not judged
            if (plan.WordsOf(w) < DetectorModel.MinWords) continue;
            var judged = Judge(w);
            if (plan.Labels[w] > 0)
            {
                machine.Add(judged);
                continue;
            }

            human.Add(judged);
            var set = plan.Sets[plan.SetOf[w]];
            if (!bySet.TryGetValue(set, out var own)) bySet.Add(set, own = []);
            own.Add(judged);
        }

        json.WriteStartObject("verdicts");
        json.WriteNumber("fpr", Rate);
        Write(json, "human", VerdictShares.Compute(human));
        Write(json, "machine", VerdictShares.Compute(machine));
        WriteWorst(json, bySet);
        json.WriteEndObject();
    }

    private ModelScore Judge(int window)
    {
        var (score, words) = (scores[window], plan.WordsOf(window));
        var language = Languages.Codes.IndexOf(plan.DocumentOf(window).Language);
        var group = languageGroups[language < 0 ? Languages.Unknown : language];
        var probability = calibration.Probability(score, words);
        var pValue = thresholds.PValue(score, words, Math.Max((int)group, 0));
        return new ModelScore(score, probability, pValue, DocumentScorer.Decide(words, group >= 0, probability, pValue, Rate).Verdict, Judged: group >= 0);
    }

    private static void Write(Utf8JsonWriter json, string label, VerdictShares? shares)
    {
        if (shares is null) return;
        json.WriteStartObject(label);
        json.WriteNumber("windows", shares.Documents);
        json.WriteNumber("machine", Math.Round(shares.Machine, 4));
        json.WriteNumber("human", Math.Round(shares.Human, 4));
        json.WriteNumber("uncertain", Math.Round(shares.Uncertain, 4));
        json.WriteNumber("refused", Math.Round(shares.Refused, 4));
        json.WriteEndObject();
    }

    private static void WriteWorst(Utf8JsonWriter json, SortedDictionary<string, List<ModelScore>> bySet)
    {
        var worst = (Set: "", Flagged: -1.0);
        foreach (var (set, judged) in bySet)
        {
            if (judged.Count < MinHuman) continue;
            var flagged = VerdictShares.Compute(judged)!.Machine;
            if (flagged > worst.Flagged) worst = (set, flagged);
        }

        if (worst.Flagged < 0) return;
        json.WriteStartObject("worst_human_set");
        json.WriteString("set", worst.Set);
        json.WriteNumber("machine", Math.Round(worst.Flagged, 4));
        json.WriteEndObject();
    }
}
