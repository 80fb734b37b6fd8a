namespace Provenance.Detection.Prevalence;

/// <summary>Compares the scores of text that is declared human with those of the human text that thresholds were made from.</summary>
/// <param name="Score">How far its scores are from those of human text of like length that was left out of training.</param>
/// <param name="FlaggedAt5">The share of it with a p-value of 0.05 or less, with Wilson's interval; 0.05 or less was promised.</param>
/// <param name="FlaggedAt1">The share of it with a p-value of 0.01 or less, with Wilson's interval; 0.01 or less was promised.</param>
/// <param name="PromiseBroken">Whether more than twice the share that was promised is flagged, beyond chance.</param>
public sealed record HumanDrift(DriftFigure Score, Estimate FlaggedAt5, Estimate FlaggedAt1, bool PromiseBroken);
