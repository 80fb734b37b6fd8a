namespace Provenance.Collapse;

/// <summary>The results of a <see cref="CollapseLab"/>. All figures are of one run; other text and larger models give other figures.</summary>
public sealed record CollapseReport
{
    /// <summary>The options of the run.</summary>
    public required CollapseOptions Options { get; init; }

    /// <summary>The text of the run.</summary>
    public required CollapseCorpus Corpus { get; init; }

    /// <summary>The detector that judged documents: <c>trained</c> on the first generation, or a digest.</summary>
    public required string Detector { get; init; }

    /// <summary>The figures of human text itself, one for each seed: generation 0 of the regime <c>text</c>, with a ratio of 1.</summary>
    public required IReadOnlyList<GenerationFigures> HumanText { get; init; }

    /// <summary>All generations, by regime in the options' order, seed and generation.</summary>
    public required IReadOnlyList<GenerationFigures> Generations { get; init; }

    /// <summary>The results on ordered pools; empty where no orders were tried.</summary>
    public required IReadOnlyList<OrderFigures> Orders { get; init; }

    /// <summary>The sentinels' check of detectors' orders.</summary>
    public required IReadOnlyList<SentinelFigures> Sentinels { get; init; }

    /// <summary>The expectations of the literature, and their outcome.</summary>
    public IReadOnlyList<CollapseFinding> Findings { get; init; } = [];

    /// <summary>Repairs, files that were not read, and labels that are none.</summary>
    public InputFindings InputFindings { get; init; } = InputFindings.None;

    /// <summary>Warnings for the reader.</summary>
    public required IReadOnlyList<string> Warnings { get; init; }

    /// <summary>True if the run is complete.</summary>
    public required bool Complete { get; init; }

    /// <summary>The time taken; for a resumed run, since it was resumed.</summary>
    public required TimeSpan Elapsed { get; init; }
}
