namespace Provenance.Detection.Evaluation;

/// <summary>What flagging at one p-value gives: one threshold for all text, which the detector chose without seeing it.</summary>
/// <param name="Asked">The share of human text that may be flagged.</param>
/// <param name="FalsePositives">The share that was, with Wilson's interval; null without human text.</param>
/// <param name="Recall">The share of machine text that was, with Wilson's interval; null without machine text.</param>
public sealed record OperatingPoint(double Asked, Estimate? FalsePositives, Estimate? Recall);
