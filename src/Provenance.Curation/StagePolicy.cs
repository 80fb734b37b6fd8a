namespace Provenance.Curation;

/// <summary>The division of the ordered training set into files, in the order of training.</summary>
public sealed record StagePolicy
{
    /// <summary>Maximum number of stages.</summary>
    public const int Max = 99;

    /// <summary>The number of equal stages, in the budget's unit; used where <see cref="Quantiles"/> is empty.</summary>
    public int Count { get; init; } = 4;

    /// <summary>The ends of stages, as rising shares of the training set up to 1: 0.1, 0.3, 1.</summary>
    public IReadOnlyList<double> Quantiles { get; init; } = [];
}
