namespace Provenance.Detection.Prevalence;

/// <summary>Compares the scores of text that is declared human with those of the human text that thresholds were made from.</summary>
/// <param name="Score">The distance of its scores from those of human text of similar length that was held out of training.</param>
/// <param name="FlaggedAt5">The share with a p-value of 0.05 or less, with Wilson's interval; at most 0.05 is expected.</param>
/// <param name="FlaggedAt1">The share with a p-value of 0.01 or less, with Wilson's interval; at most 0.01 is expected.</param>
/// <param name="PromiseBroken">True if more than twice the expected share is flagged, beyond chance.</param>
public sealed record HumanDrift(DriftFigure Score, Estimate FlaggedAt5, Estimate FlaggedAt1, bool PromiseBroken);
