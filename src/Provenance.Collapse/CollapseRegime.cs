using Provenance.Curation.Policies;

namespace Provenance.Collapse;

/// <summary>One way of making each generation's training set, which a lab compares with others.</summary>
public sealed class CollapseRegime
{
    private CollapseRegime(string name, string about, int cost = 1) => (Name, About, Cost) = (name, about, cost);

    /// <summary>The name, in lower case with hyphens.</summary>
    public string Name { get; }

    /// <summary>The regime's training data and its source in the literature.</summary>
    public string About { get; }

    /// <summary>The policy of a custom regime; null for the lab's own.</summary>
    internal CurationPolicy? Policy { get; private init; }

    /// <summary>The key that identifies a custom regime when a run is resumed; empty for the lab's own.</summary>
    internal string Recipe { get; private init; } = "";

    /// <summary>Approximate duration, as a multiple of the shortest regime's.</summary>
    internal int Cost { get; }

    /// <summary>All regimes of the lab.</summary>
    public static IReadOnlyList<CollapseRegime> All { get; } =
    [
        new("human", "Human text in every generation: what the others are held against"),
        new("replace", "Only what the last model wrote (Shumailov et al. 2024)"),
        new("replace-10", "What the last model wrote, and 10% human text (Shumailov et al. 2024)"),
        new("replace-30", "What the last model wrote, and 30% human text"),
        new("accumulate", "Human text and all that all models wrote (Gerstgrasser et al. 2024)", cost: 3),
        new("accumulate-subsample", "As many words as there are human ones, drawn from all that was ever written (Kazdan et al. 2024)"),
        new("mix", "Human text and as much of what the last model wrote"),
        new("mix-weighted", "The same, human text weighted by He et al. 2025: .618"),
        new("mix-repeated", "The same, human documents repeated instead of weighted, as a policy does it", cost: 2),
        new("resample-1", "The same with origins unknown, drawn by 1 - P(machine)", cost: 2),
        new("resample-10", "The same with origins unknown, drawn by the tenth power of 1 - P(machine) (Drayson et al. 2025)", cost: 2),
        new("replace-resampled", "Only what the last model wrote, drawn by the tenth power of 1 - P(machine)", cost: 2),
        new("keep-half", "The more human-like half of twice as much of what the last model wrote", cost: 3),
        new("unsmoothed", "Only what the last model wrote, by models that can write no pair of words they have not seen (Suresh et al. 2024)"),
        new("generator-one", "A generator that a third of the human text was for, trained on its own output ever after", cost: 3),
        new("generators-separate", "A third each of three such generators, each trained on its own output ever after (Zhang et al. 2024)", cost: 3),
        new("generators-pooled", "A third each of three such generators, all trained on their common output ever after", cost: 3),
    ];

    /// <summary>The most informative regimes, for a first look.</summary>
    public static IReadOnlyList<CollapseRegime> Quick { get; } =
        [.. All.Where(arm => arm.Name is "human" or "replace" or "replace-10" or "accumulate" or "mix" or "resample-10" or "keep-half")];

    /// <summary>Creates a regime of human text and the same amount of the last model's output, curated by a custom policy with known origins and generations.</summary>
    /// <param name="policy">The policy; its inputs are replaced by the lab's documents.</param>
    /// <returns>The regime, named after the policy.</returns>
    /// <exception cref="ArgumentException">The policy contradicts itself.</exception>
    public static CollapseRegime Create(CurationPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        Curator.Check(policy);
        return new CollapseRegime($"policy:{policy.Name}", policy.Description ?? $"Human text and as much of what the last model wrote, by the policy {policy.Name}", cost: 2)
        {
            Policy = policy,
            Recipe = PolicySettings.DigestOf(PolicySettings.List(policy)),
        };
    }
}
