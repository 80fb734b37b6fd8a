using Provenance.Detection.Adaptations;
using Provenance.Detection.Files;
using Provenance.Detection.Learning;
using Provenance.Detection.Quantification;
using Provenance.Training.Learning;

namespace Provenance.Training.Fitting;

/// <summary>Fits calibration, and thresholds of the languages with verdicts, to scores of held-out folds.</summary>
internal sealed class CalibrationTrainer(TrainingPlan plan, float[] scores)
{
    private readonly Lazy<LanguageCheck> _languages = new(() => new LanguageCheck(plan, scores));

    /// <summary>The languages with verdicts, and their thresholds.</summary>
    internal LanguageCheck Languages => _languages.Value;

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

    /// <summary>Returns a window's group of languages in a baseline, whether verdicts hold in its language or not.</summary>
    internal static sbyte GroupOf(TrainingPlan plan, int window) => plan.DocumentOf(window).Language == "en" ? DetectorModel.English : DetectorModel.Other;

    /// <summary>
    /// Fits p-values of adapted scores by human text that a gate lets through, each window weighted by that: new windows and those of the base's sample. They are taken for one data
    /// set, so that nothing is widened: other documents of the same sources are exchangeable with them.
    /// </summary>
    /// <param name="plan">The new windows.</param>
    /// <param name="mixed">Their scores.</param>
    /// <param name="sample">The base's sample.</param>
    /// <param name="ofSample">The scores of its windows.</param>
    internal static ConformalThresholds Thresholds(TrainingPlan plan, BlendedScore[] mixed, TrainingSample sample, BlendedScore[] ofSample)
    {
        var rows = new List<ConformalRow>();
        for (var w = 0; w < mixed.Length; w++)
        {
            if (plan.Labels[w] == 0) rows.Add(new ConformalRow(mixed[w].Score, plan.WordsOf(w), GroupOf(plan, w), 0, mixed[w].Weight));
        }

        for (var s = 0; s < ofSample.Length; s++)
        {
            if (!sample.IsMachine(s)) rows.Add(new ConformalRow(ofSample[s].Score, sample.WordsOf(s), sample.GroupOf(s), 0, ofSample[s].Weight));
        }

        return ConformalTrainer.Fit([.. rows], new ConformalOptions { Groups = DetectorModel.SourceGroups, LengthEdges = [DetectorModel.MinWords, .. ScoreGrid.LengthEdges] });
    }
}
