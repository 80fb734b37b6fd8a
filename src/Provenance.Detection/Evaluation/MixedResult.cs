namespace Provenance.Detection.Evaluation;

/// <summary>The detector's results for documents that people and models wrote together.</summary>
/// <param name="Documents">Number of documents.</param>
/// <param name="MeanProbability">Mean calibrated P(machine).</param>
/// <param name="Flagged">The share with the verdict <see cref="Verdict.Machine"/>, with Wilson's interval.</param>
public sealed record MixedResult(int Documents, double MeanProbability, Estimate Flagged);
