namespace Provenance.Detection.Prevalence;

/// <summary>How far a collection is from what a detector was calibrated on, by the thresholds of <see cref="DriftReport"/>.</summary>
public enum DriftLevel
{
    /// <summary>Not further than chance, or than what is called small.</summary>
    None,

    /// <summary>Moderate: figures may be off.</summary>
    Moderate,

    /// <summary>Large, and further than nine of ten sources of the training data: shares, probabilities and rates are not to be relied on.</summary>
    Large,
}
