namespace Provenance.Collapse.Results;

/// <summary>One finished unit of work: a regime of one seed, the orders of one seed, or, in the first line, the run's key alone.</summary>
internal sealed record JournalLine
{
    /// <summary>Digest of options and text; in the first line only.</summary>
    public string? Run { get; init; }

    public ulong Seed { get; init; }

    /// <summary>The regime; null where the line has orders.</summary>
    public string? Arm { get; init; }

    public IReadOnlyList<GenerationFigures> Generations { get; init; } = [];

    /// <summary>Digest of a custom regime's policy.</summary>
    public string Recipe { get; init; } = "";

    /// <summary>Warnings of a custom regime about its first training set; null in journals of versions that did not keep them.</summary>
    public IReadOnlyList<string>? Warnings { get; init; }

    /// <summary>The figures of the seed's human text; with regimes.</summary>
    public GenerationFigures? HumanText { get; init; }

    public IReadOnlyList<OrderFigures> Orders { get; init; } = [];

    public IReadOnlyList<SentinelFigures> Sentinels { get; init; } = [];

    internal bool IsOf(CollapseRegime arm) => Arm == arm.Name && Recipe == arm.Recipe;
}
