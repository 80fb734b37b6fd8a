namespace Provenance.Detection.Prevalence;

/// <summary>The level of drift of a collection from the detector's calibration data, by the thresholds of <see cref="DriftReport"/>.</summary>
public enum DriftLevel
{
    /// <summary>Not further than chance, or than what is called small.</summary>
    None,

    /// <summary>Moderate: figures may be off.</summary>
    Moderate,

    /// <summary>Large, and further than nine of ten sources of the training data: shares, probabilities and rates are not to be relied on.</summary>
    Large,
}
