namespace Provenance.Lineage;

/// <summary>The side that contradicts a declared origin.</summary>
public enum ConflictSide
{
    /// <summary>The last assessment's verdict. A detector errs at a known rate.</summary>
    Detector,

    /// <summary>Evidence found in the document, such as a content credential, a date, or an assistant's phrase. It indicates the other origin, and none indicates the declared one.</summary>
    Evidence,
}
