using Provenance.Collapse.World;

namespace Provenance.Collapse.Regimes;

/// <summary>A regime that does not examine documents; its training sets are unordered.</summary>
/// <param name="choose">Chooses the documents.</param>
/// <param name="humanWeight">Returns the weight of a human document, from the numbers of words of both kinds.</param>
internal sealed class PlainRegime(Func<LabPool, IEnumerable<LabDocument>> choose, Func<double, double>? humanWeight = null) : IRegime
{
    /// <summary>Human text, always.</summary>
    internal static PlainRegime Human { get; } = new(pool => pool.World.Human);

    /// <summary>The last generation's text alone.</summary>
    internal static PlainRegime Replace { get; } = new(pool => pool.Last);

    /// <summary>Everything ever written.</summary>
    internal static PlainRegime Accumulate { get; } = new(Everything);

    /// <summary>Samples everything ever written, down to the amount of human text.</summary>
    internal static PlainRegime Subsample { get; } = new(pool => LabWriting.Draw([.. Everything(pool)], pool.World.Words, pool.Seed));

    /// <summary>Human text and the same amount of the last generation's.</summary>
    internal static PlainRegime Mix { get; } = new(pool => pool.World.Human.Concat(pool.Last));

    /// <summary>Human text and the same amount of the last generation's, human text weighted so that its share is w* = (sqrt(k^2 + 4k) - k) / 2, with k the human words over the others (He et al. 2025).</summary>
    internal static PlainRegime Weighted { get; } = new(pool => pool.World.Human.Concat(pool.Last), k =>
    {
        var share = (Math.Sqrt(k * k + 4 * k) - k) / 2;
        return share / (1 - share) / k;
    });

    public LabSet Choose(LabPool pool, CancellationToken cancellation)
    {
        // shuffled, because a network learns most from what it reads last
        var set = new LabSet([.. LabWriting.Draw([.. choose(pool)], double.PositiveInfinity, pool.Seed + 2)]);
        return humanWeight is null ? set : set with { HumanWeight = humanWeight(set.HumanShare / (1 - set.HumanShare)) };
    }

    /// <summary>The last generation's text, a share of it replaced by human text that is sampled again each time.</summary>
    internal static PlainRegime ReplaceWith(double human) => new(pool =>
        LabWriting.Draw(pool.World.Human, human * pool.World.Words, pool.Seed).Concat(LabWriting.Draw(pool.Last, (1 - human) * pool.World.Words, pool.Seed + 1)));

    private static IEnumerable<LabDocument> Everything(LabPool pool) => pool.World.Human.Concat(pool.Texts.SelectMany(text => text));
}
