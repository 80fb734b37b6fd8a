namespace Provenance.Collapse.Regimes;

/// <summary>The policies of regimes: each implements one idea without further help.</summary>
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

    /// <summary>Drayson et al.: a sample of one and a half times the supply, each document at most three times, by (1 - P(machine))^b.</summary>
    internal static CurationPolicy Resampled(double exponent) => Bare with { Sampling = new SamplingPolicy { Method = SamplingMethod.Importance, Exponent = exponent } };

    /// <summary>The most human-like documents.</summary>
    internal static CurationPolicy Best(long words) => Bare with
    {
        Budget = new BudgetPolicy { Unit = BudgetUnit.Words, Amount = words },
        Sampling = new SamplingPolicy { Method = SamplingMethod.Top },
    };

    /// <summary>All documents, in an order.</summary>
    internal static CurationPolicy Ordered(SelectionOrder order, IReadOnlyList<double> shares, string sentinels) => Bare with
    {
        Order = [order],
        Budget = new BudgetPolicy { Unit = BudgetUnit.Words },
        Stages = new StagePolicy { Quantiles = shares },
        Sentinels = new SentinelPolicy { Files = [sentinels] },
    };
}
