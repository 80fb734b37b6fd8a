namespace Provenance.Learning;

/// <summary>How <see cref="BoostedTreesTrainer"/> grows its trees. The defaults suit 10,000 to 150,000 rows of some 100 features.</summary>
internal sealed record BoostedTreesOptions
{
    /// <summary>Trees at most; fewer with early stopping. 1 to 10,000.</summary>
    internal int Trees { get; init; } = 200;

    /// <summary>Leaves of a tree at most, 2 to 256.</summary>
    internal int MaxLeaves { get; init; } = 16;

    /// <summary>Splits between root and leaf at most, 1 to 64.</summary>
    internal int MaxDepth { get; init; } = 8;

    /// <summary>What each tree's values are multiplied by, above 0, at most 1.</summary>
    internal double LearningRate { get; init; } = 0.1;

    /// <summary>L2 penalty on leaf values, 0 or more; in units of the hessian, of which a row of mean weight has at most 0.25.</summary>
    internal double Lambda { get; init; } = 1;

    /// <summary>
    /// Sum of the hessians, w p (1 - p), that each side of a split keeps at least; above 0. Weights are first scaled to a mean of 1, so 5
    /// means at least 20 rows of mean weight.
    /// </summary>
    internal double MinChildHessian { get; init; } = 5;

    /// <summary>Gain in penalised loss, in nats of mean-weight rows, below which no split is made; 0 or more.</summary>
    internal double MinGain { get; init; }

    /// <summary>Share of the rows that each tree sees, above 0, at most 1.</summary>
    internal double RowFraction { get; init; } = 1;

    /// <summary>Share of the features that each tree may split on, above 0, at most 1.</summary>
    internal double FeatureFraction { get; init; } = 1;

    /// <summary>Bins of a feature at most, besides the one for missing values; 2 to 255.</summary>
    internal int MaxBins { get; init; } = FeatureBins.MaxBins;

    /// <summary>
    /// One a feature: +1 where the margin may only rise with it, -1 only fall, 0 either; empty means all 0. Missing values are outside
    /// the order and may go anywhere.
    /// </summary>
    internal ReadOnlyMemory<sbyte> Monotone { get; init; }

    /// <summary>With validation rows: trees without a better metric after which training stops; 1 or more.</summary>
    internal int Patience { get; init; } = 20;

    /// <summary>Decides which rows and features each tree sees.</summary>
    internal ulong Seed { get; init; } = 1;

    /// <summary>Threads at most, and no more than four a processor; 0 means one a processor. The result does not depend on it.</summary>
    internal int Threads { get; init; }

    /// <exception cref="ArgumentException">A value is outside its range.</exception>
    internal void Check(int features)
    {
        Require(Trees is >= 1 and <= 10_000, nameof(Trees), "1 to 10,000");
        Require(MaxLeaves is >= 2 and <= 256, nameof(MaxLeaves), "2 to 256");
        Require(MaxDepth is >= 1 and <= 64, nameof(MaxDepth), "1 to 64");
        Require(LearningRate is > 0 and <= 1, nameof(LearningRate), "above 0, at most 1");
        Require(Lambda is >= 0 and < double.PositiveInfinity, nameof(Lambda), "0 or more");
        Require(MinChildHessian is > 0 and < double.PositiveInfinity, nameof(MinChildHessian), "above 0");
        Require(MinGain is >= 0 and < double.PositiveInfinity, nameof(MinGain), "0 or more");
        Require(RowFraction is > 0 and <= 1, nameof(RowFraction), "above 0, at most 1");
        Require(FeatureFraction is > 0 and <= 1, nameof(FeatureFraction), "above 0, at most 1");
        Require(MaxBins is >= 2 and <= FeatureBins.MaxBins, nameof(MaxBins), "2 to 255");
        Require(Patience >= 1, nameof(Patience), "1 or more");
        Require(Threads >= 0, nameof(Threads), "0 or more");
        Require(features <= short.MaxValue, nameof(features), "at most 32,767");
        Require(Monotone.IsEmpty || Monotone.Length == features, nameof(Monotone), $"empty or {features} values, one a feature");
        foreach (var direction in Monotone.Span) Require(direction is >= -1 and <= 1, nameof(Monotone), "-1, 0 or +1");
    }

    private static void Require(bool holds, string name, string range)
    {
        if (!holds) LearningErrors.Argument(name, $"{name} must be {range}");
    }
}
