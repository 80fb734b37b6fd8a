namespace Provenance.Training.Learning;

/// <summary>Options of <see cref="HashedLinearTrainer"/>.</summary>
internal sealed record HashedLinearOptions
{
    /// <summary>Number of weights, as a power of two.</summary>
    internal int Bits { get; init; } = 20;

    /// <summary>Number of passes over the rows.</summary>
    internal int Epochs { get; init; } = 3;

    /// <summary>Step of AdaGrad (Duchi, Hazan, Singer 2011).</summary>
    internal float Rate { get; init; } = 0.3f;

    /// <summary>Added to the sum of squared gradients, so that a feature's first steps are small.</summary>
    internal float Damping { get; init; } = 0.1f;

    /// <summary>
    /// Step of the intercept of each group of rows during learning; 0 for none. Differences between groups are then not
    /// attributed to the features: they learn differences within groups (fixed effects, as in panel data).
    /// </summary>
    internal float GroupRate { get; init; } = 0.3f;

    /// <summary>L2 penalty on group intercepts.</summary>
    internal float GroupPenalty { get; init; } = 0.01f;

    /// <summary>The seed of the order of the rows.</summary>
    internal ulong Seed { get; init; } = 1;
}
