namespace Provenance.Detection.Evaluation;

/// <summary>False-positive rate and recall when flagging at one p-value: one threshold for all text, chosen by the detector in advance.</summary>
/// <param name="Asked">The share of human text that may be flagged.</param>
/// <param name="FalsePositives">The share that was, with Wilson's interval; null without human text.</param>
/// <param name="Recall">The share of machine text that was, with Wilson's interval; null without machine text.</param>
public sealed record OperatingPoint(double Asked, Estimate? FalsePositives, Estimate? Recall);
