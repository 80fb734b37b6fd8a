namespace Provenance.Lineage;

/// <summary>How an origin or a generation is known.</summary>
public enum Basis
{
    /// <summary>Someone says so.</summary>
    Declared,

    /// <summary>It follows from the generation graph.</summary>
    Derived,

    /// <summary>A detector says so.</summary>
    Detected,

    /// <summary>A watermark, a content credential or the like says so.</summary>
    Evidence,

    /// <summary>It was reckoned from something else, such as a date.</summary>
    Estimated,
}
