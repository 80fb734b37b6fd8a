namespace Provenance.Detection.Evaluation;

/// <summary>The detector's results for documents that people and models wrote together.</summary>
/// <param name="Documents">Number of documents.</param>
/// <param name="MeanProbability">Mean calibrated P(machine).</param>
/// <param name="Verdicts">Their verdicts.</param>
public sealed record MixedResult(int Documents, double MeanProbability, VerdictShares Verdicts);
