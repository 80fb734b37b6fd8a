namespace Provenance.Detection.Explanations;

/// <summary>A word or phrase of one to four words or marks, and its contribution to the score, summed over all its occurrences.</summary>
/// <param name="Text">The phrase in lower case, as it first occurs in the canonical text.</param>
/// <param name="Contribution">The contribution through the detector's linear models: above 0 towards machine text, below 0 towards human text.</param>
/// <param name="Occurrences">Number of occurrences, 1 or more.</param>
public sealed record ExplainedPhrase(string Text, double Contribution, int Occurrences);
