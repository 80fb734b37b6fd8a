namespace Provenance.Lineage;

/// <summary>What contradicts a declared origin.</summary>
public enum ConflictSide
{
    /// <summary>The last assessment's verdict. A detector errs at a known rate.</summary>
    Detector,

    /// <summary>Evidence that was found in the document, such as a content credential, a date, or an assistant's phrase; of a kind that speaks for the other origin, and none for the declared one.</summary>
    Evidence,
}
