namespace Provenance.Detection.References;

/// <summary>The range of each feature in human and machine text of a given length.</summary>
internal interface IFeatureRange
{
    /// <summary>The share of left-out training text of a label and of like length whose value is lower, equal ones counting half; 0 to 1, NaN where it is not known.</summary>
    /// <param name="feature">Column of a row.</param>
    /// <param name="words">Of the text that was measured.</param>
    /// <param name="value">What was measured.</param>
    /// <param name="label">Human or machine.</param>
    double ShareBelow(int feature, int words, double value, Origin label);
}
