namespace Provenance.Detection.Explanations;

/// <summary>A word or phrase of one to four words or marks, and what it adds to the score by itself, all its occurrences together.</summary>
/// <param name="Text">In lower case, as it first stands in the canonical text.</param>
/// <param name="Contribution">What the detector's linear models add to the score for it: above 0 towards machine text, below 0 towards human text.</param>
/// <param name="Occurrences">How often the document has it, 1 or more.</param>
public sealed record ExplainedPhrase(string Text, double Contribution, int Occurrences);
