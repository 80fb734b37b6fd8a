namespace Provenance.Documents.Conditions;

/// <summary>A fact of a document that a condition can use.</summary>
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

    /// <summary>The kinds of evidence beside the words; there may be several.</summary>
    Evidence,

    /// <summary>The origins that evidence indicates; there may be several.</summary>
    EvidenceSays,

    /// <summary>The prior of the document's date.</summary>
    EvidencePrior,

    /// <summary>The origin in the provenance store; the next three come from the store, too.</summary>
    Origin,
    Generation,
    Generator,
    Source,
}
