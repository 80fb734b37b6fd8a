using Provenance.Detection.Learning;

namespace Provenance.Training.Fitting;

/// <summary>Fits calibration, and thresholds of the languages with verdicts, to scores of held-out folds.</summary>
internal sealed class CalibrationTrainer(TrainingPlan plan, float[] scores)
{
    /// <summary>The languages with verdicts, and their thresholds.</summary>
    internal LanguageCheck Languages { get; } = new(plan, scores);

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
}
