using Provenance.Collapse.World;

namespace Provenance.Collapse.Regimes;

/// <summary>A regime given by a policy, which a <see cref="Curator"/> applies.</summary>
/// <param name="policy">Returns the policy for a number of words of human text; its inputs are replaced.</param>
internal sealed class CuratedRegime(Func<long, CurationPolicy> policy) : IRegime
{
    public int Writes { get; init; } = 1;

    /// <summary>True if human text is in the pool.</summary>
    internal bool WithHuman { get; init; } = true;

    /// <summary>True if human documents are declared; otherwise only the detector's opinion is there.</summary>
    internal bool Declared { get; init; }

    public LabSet Choose(LabPool pool, CancellationToken cancellation)
    {
        var documents = WithHuman ? [.. pool.World.Human, .. pool.Last] : pool.Last;
        using var curated = LabCuration.Run(pool.World, documents, Declared, policy(pool.World.Words) with { Seed = pool.Seed }, pool.World.Detector, cancellation);
        return new LabSet(curated.Documents()) { Warnings = curated.Warnings };
    }
}
