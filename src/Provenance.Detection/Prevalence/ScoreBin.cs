namespace Provenance.Detection.Prevalence;

/// <summary>Documents of similar score.</summary>
/// <param name="From">Lowest score; the first bin also holds all lower scores.</param>
/// <param name="To">The start of the next bin; the last bin also holds all higher scores.</param>
/// <param name="Documents">Number of documents.</param>
public sealed record ScoreBin(double From, double To, long Documents);
