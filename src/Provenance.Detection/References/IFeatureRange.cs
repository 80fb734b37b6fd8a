namespace Provenance.Detection.References;

/// <summary>The range of each feature in human and machine text of a given length.</summary>
internal interface IFeatureRange
{
    /// <summary>Returns the share of held-out training text of a label and of similar length with a lower value, ties counting half; 0 to 1, NaN where it is not known.</summary>
    /// <param name="feature">The column of the feature.</param>
    /// <param name="words">The number of words of the measured text.</param>
    /// <param name="value">The measured value.</param>
    /// <param name="label">Human or machine.</param>
    double ShareBelow(int feature, int words, double value, Origin label);
}
