namespace Provenance.Curation;

/// <summary>How the ordered set is cut into files, the first to be trained on first.</summary>
public sealed record StagePolicy
{
    /// <summary>The most stages that there may be.</summary>
    public const int Max = 99;

    /// <summary>How many equal stages, in the budget's unit; where <see cref="Quantiles"/> is empty.</summary>
    public int Count { get; init; } = 4;

    /// <summary>Where stages end, as rising shares of the set up to 1: 0.1, 0.3, 1.</summary>
    public IReadOnlyList<double> Quantiles { get; init; } = [];
}
