namespace Provenance.Collapse;

/// <summary>What a <see cref="CollapseLab"/> found. All figures are of one run; those of other text, and of larger models, are others.</summary>
public sealed record CollapseReport
{
    /// <summary>What was tried.</summary>
    public required CollapseOptions Options { get; init; }

    /// <summary>The text it was tried on.</summary>
    public required CollapseCorpus Corpus { get; init; }

    /// <summary>What judged documents: <c>trained</c> on the first generation, or a detector's digest.</summary>
    public required string Detector { get; init; }

    /// <summary>What human text itself is like, one for each seed: generation 0 of the arm <c>text</c>, with a ratio of 1.</summary>
    public required IReadOnlyList<GenerationFigures> HumanText { get; init; }

    /// <summary>All generations, by arm in the options' order, seed and generation.</summary>
    public required IReadOnlyList<GenerationFigures> Generations { get; init; }

    /// <summary>How students did on ordered pools; empty where no orders were tried.</summary>
    public required IReadOnlyList<OrderFigures> Orders { get; init; }

    /// <summary>What sentinels said of detectors' orders.</summary>
    public required IReadOnlyList<SentinelFigures> Sentinels { get; init; }

    /// <summary>What the literature expects, and whether it came out so.</summary>
    public IReadOnlyList<CollapseFinding> Findings { get; init; } = [];

    /// <summary>What a reader should know.</summary>
    public required IReadOnlyList<string> Warnings { get; init; }

    /// <summary>Whether everything that was to be tried was.</summary>
    public required bool Complete { get; init; }

    /// <summary>Time it took; of a resumed run, since it was resumed.</summary>
    public required TimeSpan Elapsed { get; init; }
}
