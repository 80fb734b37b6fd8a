namespace Provenance.Reports.Charts;

/// <summary>One half of a mirrored histogram.</summary>
/// <param name="Name">What it shows.</param>
/// <param name="Noun">What is counted, in the plural.</param>
/// <param name="Human">Counts by bin of what people wrote.</param>
/// <param name="Other">Counts by bin of everything else.</param>
/// <param name="Median">NaN of nothing.</param>
internal sealed record HistogramSide(string Name, string Noun, IReadOnlyList<long> Human, IReadOnlyList<long> Other, double Median)
{
    internal long Total => Human.Sum() + Other.Sum();
}
