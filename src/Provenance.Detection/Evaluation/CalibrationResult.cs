namespace Provenance.Detection.Evaluation;

/// <summary>
/// Calibration of the probabilities. Human and machine text have equal weight, and so have the data sets within each: the
/// figures are those of a reader who meets both equally often, and no large data set dominates them.
/// </summary>
/// <param name="ExpectedError">Expected calibration error over 15 bins of equal width (Guo et al., ICML 2017), 0 to 1.</param>
/// <param name="Brier">Mean squared distance of probability from label, 0 to 1.</param>
/// <param name="LogLoss">Mean log-loss in nats.</param>
/// <param name="Bins">The reliability diagram.</param>
public sealed record CalibrationResult(double ExpectedError, double Brier, double LogLoss, IReadOnlyList<CalibrationBin> Bins);
