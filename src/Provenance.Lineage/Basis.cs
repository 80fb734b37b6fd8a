namespace Provenance.Lineage;

/// <summary>The basis on which an origin or a generation is known.</summary>
public enum Basis
{
    /// <summary>Someone declared it.</summary>
    Declared,

    /// <summary>Derived from the generation graph.</summary>
    Derived,

    /// <summary>Concluded by a detector.</summary>
    Detected,

    /// <summary>Indicated by a watermark, a content credential or similar evidence.</summary>
    Evidence,

    /// <summary>Estimated from something else, such as a date.</summary>
    Estimated,
}
