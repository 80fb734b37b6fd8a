namespace Provenance.Curation.Pool;

/// <summary>The reason that a document is not in the training set; the first that applies, in this order.</summary>
internal enum RejectCause : byte
{
    None,
    Unreadable,
    NotAskedFor,
    Empty,
    ExactDuplicate,
    Generation,
    QualityRule,
    QualityBound,
    QualityScore,
    SelfRepetition,
    Perplexity,
    NearDuplicate,
    MachineShare,
    GeneratorShare,
    DomainBudget,
    LanguageBudget,
    Budget,
    NotDrawn,
    Exchanged,
}
