namespace Provenance.Documents.Conditions;

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

    /// <summary>The kinds of evidence beside the words, of which there may be several.</summary>
    Evidence,

    /// <summary>The origins that evidence speaks for, of which there may be several.</summary>
    EvidenceSays,

    /// <summary>The prior of the document's date.</summary>
    EvidencePrior,

    /// <summary>As the provenance store has it, like the next three.</summary>
    Origin,
    Generation,
    Generator,
    Source,
}
