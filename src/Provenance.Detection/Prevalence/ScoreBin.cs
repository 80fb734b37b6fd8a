namespace Provenance.Detection.Prevalence;

/// <summary>Documents of about the same score.</summary>
/// <param name="From">Lowest score; of the first bin, whatever is lower too.</param>
/// <param name="To">Where the next bin begins; of the last one, whatever is higher too.</param>
/// <param name="Documents">How many there are.</param>
public sealed record ScoreBin(double From, double To, long Documents);
