namespace Provenance.Reports.Charts;

/// <summary>One half of a mirrored histogram.</summary>
/// <param name="Name">The title of the half.</param>
/// <param name="Noun">The counted things, in the plural.</param>
/// <param name="Human">Counts of human text by bin.</param>
/// <param name="Other">Counts of all other text by bin.</param>
/// <param name="Median">The median; NaN without values.</param>
internal sealed record HistogramSide(string Name, string Noun, IReadOnlyList<long> Human, IReadOnlyList<long> Other, double Median)
{
    internal long Total => Human.Sum() + Other.Sum();
}
