namespace Provenance.Learning;

/// <summary>Predictions of about the same probability, and what came of them.</summary>
/// <param name="Low">Lowest probability of the bin.</param>
/// <param name="High">Highest probability of the bin.</param>
/// <param name="Weight">Sum of the weights, the count where there are none; 0 for an empty bin, whose means are NaN.</param>
/// <param name="Predicted">Mean probability.</param>
/// <param name="Observed">Share of label 1.</param>
internal readonly record struct ReliabilityBin(double Low, double High, double Weight, double Predicted, double Observed);
