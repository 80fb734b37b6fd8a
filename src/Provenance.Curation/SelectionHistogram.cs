namespace Provenance.Curation;

/// <summary>Documents by a score in equal bins, those beyond the ends in the first and last.</summary>
/// <param name="Low">Where the first bin begins.</param>
/// <param name="High">Where the last one ends.</param>
/// <param name="HumanIn">Documents read that count as human.</param>
/// <param name="OtherIn">All others read.</param>
/// <param name="HumanOut">Lines of the set that count as human, with repeats.</param>
/// <param name="OtherOut">All others of the set.</param>
/// <param name="MedianIn">Of all that was read; NaN of nothing.</param>
/// <param name="MedianOut">Of the set, with repeats.</param>
public sealed record SelectionHistogram(
    double Low, double High, IReadOnlyList<long> HumanIn, IReadOnlyList<long> OtherIn, IReadOnlyList<long> HumanOut, IReadOnlyList<long> OtherOut,
    double MedianIn, double MedianOut);
