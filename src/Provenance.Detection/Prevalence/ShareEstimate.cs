namespace Provenance.Detection.Prevalence;

/// <summary>
/// The share of machine text among documents, corrected for how often the detector errs; by documents, not by words. Only documents that are long enough and in a language
/// that the detector was measured on are spoken of. It cannot see what the detector cannot: text of models that only continue a human opening passes for human.
/// </summary>
/// <param name="Documents">Documents that it speaks of.</param>
/// <param name="Share">
/// The share, 0 to 1, and the interval that holds 95% of what fits the scores, given how much sources of text are known to differ from each other. It does not get
/// narrower with more documents than some fifty: what is not known is not how they score, but how this collection's own human text does.
/// </param>
/// <param name="ExpectationMaximization">The share under which the scores are likeliest, if the collection is like the mean of all that the detector was calibrated on (Saerens et al. 2002).</param>
/// <param name="AdjustedCount">The share of scores above 0, corrected by the mean rates of error (Forman 2008); null where those tell nothing.</param>
public sealed record ShareEstimate(long Documents, Estimate Share, double ExpectationMaximization, double? AdjustedCount)
{
    /// <summary>Documents below which the verdicts say more than the share: reports leave it out of sentences.</summary>
    public const int MinDocuments = 20;
}
