namespace Provenance.Curation;

/// <summary>Histogram of a score in equal bins; the first and the last also hold the values beyond.</summary>
/// <param name="Low">The start of the first bin.</param>
/// <param name="High">The end of the last bin.</param>
/// <param name="HumanIn">Documents read that count as human.</param>
/// <param name="OtherIn">All others read.</param>
/// <param name="HumanOut">Lines of the training set that count as human, with repeats.</param>
/// <param name="OtherOut">All others of the training set.</param>
/// <param name="MedianIn">Median over everything read; NaN without values.</param>
/// <param name="MedianOut">Median over the training set, with repeats; NaN without values.</param>
public sealed record SelectionHistogram(
    double Low, double High, IReadOnlyList<long> HumanIn, IReadOnlyList<long> OtherIn, IReadOnlyList<long> HumanOut, IReadOnlyList<long> OtherOut,
    double MedianIn, double MedianOut);
