namespace Provenance.Detection.Prevalence;

/// <summary>The level of drift of a collection from the detector's calibration data, by the thresholds of <see cref="DriftReport"/>.</summary>
public enum DriftLevel
{
    /// <summary>None: the distance is within chance, or small.</summary>
    None,

    /// <summary>Moderate: figures may be off.</summary>
    Moderate,

    /// <summary>Large, and beyond nine of ten sources of the training data: shares, probabilities and rates are unreliable.</summary>
    Large,
}
