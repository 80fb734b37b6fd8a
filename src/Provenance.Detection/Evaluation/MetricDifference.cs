namespace Provenance.Detection.Evaluation;

/// <summary>One figure of two detectors, compared by a paired bootstrap: both are measured on the same samples of the same documents.</summary>
/// <param name="First">The figure of the detector.</param>
/// <param name="Second">The figure of the other detector.</param>
/// <param name="Difference">First less second, with a 95% percentile interval.</param>
/// <param name="PValue">Two-sided, for no difference; at least 2 / (draws + 1).</param>
public sealed record MetricDifference(double First, double Second, Estimate Difference, double PValue);
