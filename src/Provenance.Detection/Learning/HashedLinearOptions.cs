namespace Provenance.Detection.Learning;

/// <summary>Options of <see cref="HashedLinearTrainer"/>.</summary>
internal sealed record HashedLinearOptions
{
    /// <summary>Weights: 2 to this power.</summary>
    internal int Bits { get; init; } = 20;

    /// <summary>Passes over the rows.</summary>
    internal int Epochs { get; init; } = 3;

    /// <summary>Step of AdaGrad (Duchi, Hazan, Singer 2011).</summary>
    internal float Rate { get; init; } = 0.3f;

    /// <summary>Added to the sum of squared gradients, so that a feature's first steps are small.</summary>
    internal float Damping { get; init; } = 0.1f;

    /// <summary>
    /// Step of the intercept that each group of rows has of its own while learning; 0 for none. What tells groups apart is then not
    /// charged to the features: they learn differences within groups (fixed effects, as in panel data).
    /// </summary>
    internal float GroupRate { get; init; } = 0.3f;

    /// <summary>L2 penalty on group intercepts.</summary>
    internal float GroupPenalty { get; init; } = 0.01f;

    /// <summary>Decides the order of the rows.</summary>
    internal ulong Seed { get; init; } = 1;
}
