namespace Provenance.Lineage;

/// <summary>One document, set or model among a subject's ancestors.</summary>
public sealed record LineageNode
{
    /// <summary>What it is.</summary>
    public required Subject Subject { get; init; }

    /// <summary>A document's own id.</summary>
    public string? Id { get; init; }

    /// <summary>Who wrote a document.</summary>
    public Origin Origin { get; init; }

    /// <summary>A document's generation, the greatest of a set, or of what a model was trained on.</summary>
    public required GenerationRange Generation { get; init; }

    /// <summary>The generation that was declared of a document.</summary>
    public int? Declared { get; init; }

    /// <summary>A document's collection.</summary>
    public string? Source { get; init; }

    /// <summary>How many documents a set has, by origin.</summary>
    public IReadOnlyDictionary<Origin, long> Members { get; init; } = new SortedDictionary<Origin, long>();
}
