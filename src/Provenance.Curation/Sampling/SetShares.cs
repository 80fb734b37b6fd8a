namespace Provenance.Curation.Sampling;

/// <summary>The amounts of human and other text in a training set, in a budget's unit.</summary>
/// <param name="Human">Text that counts as human.</param>
/// <param name="Other">All other text.</param>
/// <param name="OtherIsHeld">Whether a share, and not budget or supply, is what keeps other text out.</param>
internal readonly record struct SetShares(double Human, double Other, bool OtherIsHeld)
{
    /// <summary>Divides a set.</summary>
    /// <param name="budget">The most of both; infinity for all there is.</param>
    /// <param name="human">Human text to be had.</param>
    /// <param name="other">Other text to be had.</param>
    /// <param name="wanted">The share of other text that the draw itself would give, 0 to 1.</param>
    /// <param name="mostOther">The greatest share of other text, 0 to 1.</param>
    /// <param name="fill">Whether other text may have what human text leaves of the budget, although it was not wanted.</param>
    internal static SetShares Divide(double budget, double human, double other, double wanted, double mostOther, bool fill = true)
    {
        var o = double.IsInfinity(budget) ? other : Math.Min(other, budget * Math.Min(wanted, mostOther));
        var h = Math.Min(human, budget - o);
        o = fill ? Math.Min(other, Math.Max(o, budget - h)) : o;
        var bound = mostOther >= 1 ? double.PositiveInfinity : h * mostOther / (1 - mostOther);
        var held = o > bound || (!double.IsInfinity(budget) && o < other && budget * wanted > o && mostOther < wanted);
        o = Math.Min(o, bound);
        return new SetShares(h, o, held);
    }

    /// <summary>
    /// The weight of human text by He et al. (arXiv 2502.18049): (sqrt(k^2 + 4k) - k) / 2 for k = human / other, .618 at k = 1.
    /// </summary>
    /// <returns>NaN where there is no other text.</returns>
    internal static double OptimalHumanWeight(double human, double other)
    {
        var k = human / other;
        // for large k the difference of two large numbers would lose all digits
        return k == 0 ? 0 : 2 * k / (Math.Sqrt((k * k) + (4 * k)) + k);
    }
}
