namespace Provenance.Detection.Evaluation;

/// <summary>False-positive rate and recall when flagging at one p-value: one threshold for all text, chosen by the detector in advance.</summary>
/// <param name="Asked">The requested false-positive rate.</param>
/// <param name="FalsePositives">The observed false-positive rate, with Wilson's interval; null without human text.</param>
/// <param name="Recall">The share of machine text flagged, with Wilson's interval; null without machine text.</param>
public sealed record OperatingPoint(double Asked, Estimate? FalsePositives, Estimate? Recall);
