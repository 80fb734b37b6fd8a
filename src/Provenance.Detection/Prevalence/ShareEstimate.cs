namespace Provenance.Detection.Prevalence;

/// <summary>
/// The share of machine text among documents, corrected for the detector's errors; by documents, not by words. It covers only documents that are long enough and in a language
/// that the detector was measured on. It shares the detector's blind spots: text of models that only continue a human opening counts as human.
/// </summary>
/// <param name="Documents">Number of documents covered.</param>
/// <param name="Share">
/// The share, 0 to 1, with a 95% interval of the shares that fit the scores, given the known variation between sources of text. The interval does not get
/// narrower beyond some fifty documents: the uncertainty lies not in their scores, but in those of this collection's own human text.
/// </param>
/// <param name="ExpectationMaximization">The share with the highest likelihood of the scores, if the collection is like the mean of the calibration data (Saerens et al. 2002).</param>
/// <param name="AdjustedCount">The share of scores above 0, corrected by the mean error rates (Forman 2008); null where those are uninformative.</param>
public sealed record ShareEstimate(long Documents, Estimate Share, double ExpectationMaximization, double? AdjustedCount)
{
    /// <summary>Minimum number of documents of a share that reports put into sentences; with fewer, the verdicts say more.</summary>
    public const int MinDocuments = 20;
}
