using Provenance.Detection.Files;
using Provenance.Detection.Learning;
using Provenance.Training.Learning;
using Provenance.Detection.Quantification;
using Provenance.Documents.Statistics;
using Provenance.Text.Identification;

namespace Provenance.Training.Fitting;

/// <summary>Fits calibration, thresholds and the list of supported languages to scores of held-out folds.</summary>
internal sealed class CalibrationTrainer(TrainingPlan plan, float[] scores)
{
    /// <summary>Minimum number of scored windows of each label for a language to be supported.</summary>
    private const int MinWindows = 50;

    /// <summary>Minimum AUROC for a language to be supported.</summary>
    private const double MinAuroc = 0.8;

    /// <summary>Left out one by one, 15 of 16 human data sets of the training data stay within twice the requested rate, and one reaches 2.6% at 1%; see decision 5.</summary>
    private static readonly ConformalOptions PValues = new() { Groups = 2, LengthEdges = [.. ScoreGrid.LengthEdges], SetCoverage = 0.95, Widening = 0.7 };

    private const sbyte Unmeasured = -1;

    internal LogisticCalibration Calibrate()
    {
        var words = new int[scores.Length];
        var values = new double[scores.Length];
        for (var w = 0; w < scores.Length; w++)
        {
            words[w] = plan.WordsOf(w);
            values[w] = scores[w];
        }

        return LogisticCalibration.Fit(values, words, plan.Labels, plan.Weights);
    }

    /// <summary>Returns each language's group of thresholds, or -1 where it was not measured well enough for a verdict.</summary>
    internal sbyte[] LanguageGroups()
    {
        var groups = new sbyte[Languages.Codes.Length];
        for (var language = 0; language < groups.Length; language++)
        {
            groups[language] = Unmeasured;
            if (language == Languages.Unknown) continue;
            var (human, machine) = ScoresOf(Languages.Codes[language]);
            if (human.Count < MinWindows || machine.Count < MinWindows) continue;
            if (Metrics.Auroc([.. machine], [.. human]) >= MinAuroc) groups[language] = language == Languages.English ? DetectorModel.English : DetectorModel.Other;
        }

        return groups;
    }

    /// <summary>Fits p-values by human text of similar length, widened for unseen data sets.</summary>
    internal ConformalThresholds Thresholds()
    {
        var rows = new List<ConformalRow>();
        for (var w = 0; w < scores.Length; w++)
        {
            if (plan.Labels[w] > 0) continue;
            var group = plan.DocumentOf(w).Language == "en" ? DetectorModel.English : DetectorModel.Other;
            rows.Add(new ConformalRow(scores[w], plan.WordsOf(w), group, plan.SetOf[w]));
        }

        return new ConformalTrainer(PValues).Fit([.. rows]);
    }

    private (List<double> Human, List<double> Machine) ScoresOf(string language)
    {
        var (human, machine) = (new List<double>(), new List<double>());
        for (var w = 0; w < scores.Length; w++)
        {
            if (plan.DocumentOf(w).Language != language) continue;
            (plan.Labels[w] > 0 ? machine : human).Add(scores[w]);
        }

        return (human, machine);
    }
}
