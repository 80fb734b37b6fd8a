namespace Provenance.Curation.Sampling;

/// <summary>The amounts of human and other text in a training set, in a budget's unit.</summary>
/// <param name="Human">Amount of human text.</param>
/// <param name="Other">Amount of all other text.</param>
/// <param name="OtherIsHeld">True if a share, not budget or supply, limits other text.</param>
internal readonly record struct SetShares(double Human, double Other, bool OtherIsHeld)
{
    /// <summary>Divides a training set.</summary>
    /// <param name="budget">Maximum of both; infinity for no limit.</param>
    /// <param name="human">Supply of human text.</param>
    /// <param name="other">Supply of other text.</param>
    /// <param name="wanted">The share of other text by sampling alone, 0 to 1.</param>
    /// <param name="mostOther">Maximum share of other text, 0 to 1.</param>
    /// <param name="fill">True if other text may use the part of the budget that human text leaves, beyond its wanted share.</param>
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

    /// <summary>Returns the weight of human text by He et al. (arXiv 2502.18049): (sqrt(k^2 + 4k) - k) / 2 for k = human / other, .618 at k = 1.</summary>
    /// <returns>NaN where there is no other text.</returns>
    internal static double OptimalHumanWeight(double human, double other)
    {
        var k = human / other;
        // for large k the difference of two large numbers would lose all digits
        return k == 0 ? 0 : 2 * k / (Math.Sqrt((k * k) + (4 * k)) + k);
    }
}
