namespace Provenance.Curation;

/// <summary>The composition of a selection in numbers. The same policy over the same documents gives the same report.</summary>
public sealed record SelectionReport
{
    /// <summary>The name of the training set.</summary>
    public required string Name { get; init; }

    /// <summary>The policy's description; null for none.</summary>
    public string? Description { get; init; }

    /// <summary>The policy's licence for the set as a whole: an SPDX identifier or free text; null for none.</summary>
    public string? License { get; init; }

    /// <summary>Digest of the policy without its inputs' names.</summary>
    public required string PolicyDigest { get; init; }

    /// <summary>The policy's settings, as in <c>manifest.json</c>: a dotted name and a value as text.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Policy { get; init; }

    /// <summary>The detector's digest; null where none was used.</summary>
    public string? Detector { get; init; }

    /// <summary>The seed of the policy.</summary>
    public required ulong Seed { get; init; }

    /// <summary>The unit of shares.</summary>
    public required BudgetUnit Unit { get; init; }

    /// <summary>The tokenizer that counted tokens; null where the unit is another.</summary>
    public string? Tokenizer { get; init; }

    /// <summary>Warnings to read before relying on the training set: overridden checks, budgets that could not be met.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>The amount read.</summary>
    public required SelectionAmount In { get; init; }

    /// <summary>Distinct documents in the training set.</summary>
    public required SelectionAmount Out { get; init; }

    /// <summary>The training set with repeats: lines in its stages.</summary>
    public required SelectionAmount Written { get; init; }

    /// <summary>The amount left out, including unreadable records.</summary>
    public required SelectionAmount Rejected { get; init; }

    /// <summary>Human share of the input, in the unit, 0 to 1; NaN if it is empty.</summary>
    public required double HumanShareIn { get; init; }

    /// <summary>Human share of the training set with repeats, in the unit, 0 to 1; NaN if it is empty.</summary>
    public required double HumanShareOut { get; init; }

    /// <summary>Minimum human share that the policy requests.</summary>
    public required double HumanShareAsked { get; init; }

    /// <summary>The weight of human text by He et al. for the distinct documents of the set, (sqrt(k^2+4k)-k)/2; NaN without other text.</summary>
    public required double OptimalHumanWeight { get; init; }

    /// <summary>The field that holds the text in the lines of the stages, as a path.</summary>
    public string TextField { get; init; } = "text";

    /// <summary>The field that holds the id in the lines of the stages, as a path; null if no document has an id of its own.</summary>
    public string? IdField { get; init; } = "id";

    /// <summary>The composition by origin, generation, generator, domain, language and source, in this order.</summary>
    public required IReadOnlyList<SelectionFacet> Facets { get; init; }

    /// <summary>Human-resemblance before and after; null where nothing was assessed.</summary>
    public SelectionHistogram? Resemblance { get; init; }

    /// <summary>Quality scores before and after; null where quality was not measured.</summary>
    public SelectionHistogram? Quality { get; init; }

    /// <summary>The stages, in training order.</summary>
    public required IReadOnlyList<SelectionStage> Stages { get; init; }

    /// <summary>Lexical diversity of reference, pool, set and stages, in this order.</summary>
    public required IReadOnlyList<SelectionDiversity> Diversity { get; init; }

    /// <summary>The result of the minimum tail coverage; null where none was requested.</summary>
    public TailFloor? Tail { get; init; }

    /// <summary>The rank of documents known to be human; null where the policy's order does not need them.</summary>
    public SentinelFinding? Sentinels { get; init; }

    /// <summary>The rejected documents by reason, most frequent first.</summary>
    public required IReadOnlyList<SelectionRefusal> Refusals { get; init; }
}
