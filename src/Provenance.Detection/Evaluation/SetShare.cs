namespace Provenance.Detection.Evaluation;

/// <summary>A share of one data set's documents.</summary>
/// <param name="Set">The data set.</param>
/// <param name="Documents">Number of its documents of that label.</param>
/// <param name="Share">The share of them, with Wilson's interval.</param>
public sealed record SetShare(string Set, int Documents, Estimate Share);
