namespace Provenance.Detection.Filtering;

/// <summary>What a condition can ask of a document, besides its own fields.</summary>
internal enum Fact
{
    /// <summary>A field of the document, by its path.</summary>
    Field,
    Id,
    Verdict,
    Language,
    Words,
    Probability,
    Resemblance,
    Score,
    PValue,

    /// <summary>As the provenance store has it, like the next three.</summary>
    Origin,
    Generation,
    Generator,
    Source,
}
