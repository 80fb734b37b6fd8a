namespace Provenance.Curation;

/// <summary>The evidence that makes a document count as human.</summary>
public enum HumanEvidence
{
    /// <summary>The declared origin, or generation 0.</summary>
    Declared,

    /// <summary>The detector's p-value.</summary>
    PValue,

    /// <summary>The declared origin if there is one, otherwise the p-value.</summary>
    Either,
}
