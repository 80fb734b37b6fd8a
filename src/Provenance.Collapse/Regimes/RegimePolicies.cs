namespace Provenance.Collapse.Regimes;

/// <summary>The policies that arms follow: each one idea, and nothing that would help it along.</summary>
internal static class RegimePolicies
{
    private static readonly CurationPolicy Bare = new()
    {
        Name = "lab",
        Human = new HumanPolicy { Share = 0 },
        Order = [SelectionOrder.Random],
        Diversity = new DiversityPolicy { ExactDuplicates = false, NearDuplicates = null },
        Sentinels = new SentinelPolicy { Count = 0 },
        Stages = new StagePolicy { Count = 1 },
    };

    /// <summary>Human documents repeated up to the weight of He et al.</summary>
    internal static CurationPolicy Weighted { get; } = Bare with { Human = new HumanPolicy { Share = 0, OptimalWeight = true }, Budget = new BudgetPolicy { Unit = BudgetUnit.Words } };

    /// <summary>Drayson et al.: half as many again as there are, each at most three times, by (1 - P(machine))^b.</summary>
    internal static CurationPolicy Resampled(double exponent) => Bare with { Sampling = new SamplingPolicy { Method = SamplingMethod.Importance, Exponent = exponent } };

    /// <summary>The most human-like.</summary>
    internal static CurationPolicy Best(long words) => Bare with
    {
        Budget = new BudgetPolicy { Unit = BudgetUnit.Words, Amount = words },
        Sampling = new SamplingPolicy { Method = SamplingMethod.Top },
    };

    /// <summary>Everything, in an order.</summary>
    internal static CurationPolicy Ordered(SelectionOrder order, IReadOnlyList<double> shares, string sentinels) => Bare with
    {
        Order = [order],
        Budget = new BudgetPolicy { Unit = BudgetUnit.Words },
        Stages = new StagePolicy { Quantiles = shares },
        Sentinels = new SentinelPolicy { Files = [sentinels] },
    };
}
