namespace Provenance.Curation.Pool;

/// <summary>Why a document is not in the set; the first that holds, in this order.</summary>
internal enum RejectCause : byte
{
    None,
    Unreadable,
    NotAskedFor,
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
