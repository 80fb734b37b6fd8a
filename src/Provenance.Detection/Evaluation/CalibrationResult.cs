namespace Provenance.Detection.Evaluation;

/// <summary>
/// How far probabilities can be taken at their word. Human and machine text weigh the same, and within each so does every set: the
/// figures are those of a reader who meets both equally often, and no large set decides them.
/// </summary>
/// <param name="ExpectedError">Expected calibration error over 15 bins of equal width (Guo et al., ICML 2017), 0 to 1.</param>
/// <param name="Brier">Mean squared distance of probability from label, 0 to 1.</param>
/// <param name="LogLoss">Mean log-loss in nats.</param>
/// <param name="Bins">The reliability diagram.</param>
public sealed record CalibrationResult(double ExpectedError, double Brier, double LogLoss, IReadOnlyList<CalibrationBin> Bins);
