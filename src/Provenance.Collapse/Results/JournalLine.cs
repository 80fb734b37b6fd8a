namespace Provenance.Collapse.Results;

/// <summary>What was finished in one go: an arm of one seed, the orders of one seed, or, in the first line, nothing but what run it is.</summary>
internal sealed record JournalLine
{
    /// <summary>Digest of options and text; the first line only.</summary>
    public string? Run { get; init; }

    public ulong Seed { get; init; }

    /// <summary>Null where the line has orders.</summary>
    public string? Arm { get; init; }

    public IReadOnlyList<GenerationFigures> Generations { get; init; } = [];

    /// <summary>Digest of the policy of an arm of one's own.</summary>
    public string Recipe { get; init; } = "";

    /// <summary>What an arm of one's own had to say about its first training set that was not as asked for; null in journals of versions that did not keep it.</summary>
    public IReadOnlyList<string>? Warnings { get; init; }

    /// <summary>What the human text of the seed is like; with arms.</summary>
    public GenerationFigures? HumanText { get; init; }

    public IReadOnlyList<OrderFigures> Orders { get; init; } = [];

    public IReadOnlyList<SentinelFigures> Sentinels { get; init; } = [];

    internal bool IsOf(CollapseRegime arm) => Arm == arm.Name && Recipe == arm.Recipe;
}
