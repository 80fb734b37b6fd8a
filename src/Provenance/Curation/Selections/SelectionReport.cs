namespace Provenance.Curation;

/// <summary>What a selection is made of, in numbers: what its report shows and its <c>report.json</c> holds.</summary>
internal sealed record SelectionReport
{
    internal required string Name { get; init; }

    internal string? Description { get; init; }

    /// <summary>The licence of the set as a whole, as the policy has it: an SPDX identifier or free text; null where it says none.</summary>
    internal string? License { get; init; }

    /// <summary>Digest of the policy without its inputs' names.</summary>
    internal required string PolicyDigest { get; init; }

    /// <summary>The policy's settings, as <c>manifest.json</c> has them: a name with dots and a value as text.</summary>
    internal required IReadOnlyList<KeyValuePair<string, string>> Policy { get; init; }

    /// <summary>The detector's digest; null where none was asked.</summary>
    internal string? Detector { get; init; }

    internal required ulong Seed { get; init; }

    /// <summary>What shares are counted in.</summary>
    internal required BudgetUnit Unit { get; init; }

    /// <summary>The tokenizer that counted tokens; null where the unit is another.</summary>
    internal string? Tokenizer { get; init; }

    /// <summary>What a reader must know before relying on the set: checks that were overridden, budgets that could not be met.</summary>
    internal IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>What was read.</summary>
    internal required SelectionAmount In { get; init; }

    /// <summary>Distinct documents in the set.</summary>
    internal required SelectionAmount Out { get; init; }

    /// <summary>The set with repeats: lines in its stages.</summary>
    internal required SelectionAmount Written { get; init; }

    /// <summary>What was left out, unreadable records with it.</summary>
    internal required SelectionAmount Rejected { get; init; }

    /// <summary>Human share of what was read, and of the set with repeats, in the unit; NaN of nothing.</summary>
    internal required double HumanShareIn { get; init; }

    internal required double HumanShareOut { get; init; }

    /// <summary>The least share that the policy asks for.</summary>
    internal required double HumanShareAsked { get; init; }

    /// <summary>The weight of human text by He et al. for the distinct documents of the set, (sqrt(k^2+4k)-k)/2; NaN without other text.</summary>
    internal required double OptimalHumanWeight { get; init; }

    /// <summary>What it is made of: by origin, generation, generator, domain, language and source, in this order.</summary>
    internal required IReadOnlyList<SelectionFacet> Facets { get; init; }

    /// <summary>Human-resemblance before and after; null where nothing was assessed.</summary>
    internal SelectionHistogram? Resemblance { get; init; }

    /// <summary>Quality scores before and after; null where quality was not measured.</summary>
    internal SelectionHistogram? Quality { get; init; }

    internal required IReadOnlyList<SelectionStage> Stages { get; init; }

    /// <summary>Lexical diversity of reference, pool, set and stages, in this order.</summary>
    internal required IReadOnlyList<SelectionDiversity> Diversity { get; init; }

    /// <summary>How the floor on tail coverage was met; null where none was asked for.</summary>
    internal TailFloor? Tail { get; init; }

    /// <summary>Null where the policy's order does not need them.</summary>
    internal SentinelFinding? Sentinels { get; init; }

    /// <summary>Why documents were left out, most frequent first.</summary>
    internal required IReadOnlyList<SelectionRefusal> Refusals { get; init; }
}
