namespace Provenance.Curation;

/// <summary>The evidence that makes a document count as human.</summary>
public enum HumanEvidence
{
    /// <summary>Its declared origin, or generation 0.</summary>
    Declared,

    /// <summary>The detector's p-value.</summary>
    PValue,

    /// <summary>Its declared origin where there is one, else the p-value.</summary>
    Either,
}
