using Microsoft.ML;

namespace Provenance.Detection;

/// <summary>Gives users of ML.NET the detector and its features as estimators.</summary>
public static class MLContextExtensions
{
    /// <summary>The estimators of Provenance.</summary>
    /// <param name="context">Makes what the estimators need, and has their seed and log.</param>
    /// <exception cref="ArgumentNullException"><paramref name="context"/> is <see langword="null"/>.</exception>
    /// <example>
    /// <code>
    /// var detector = mlContext.Provenance().Detector().Fit(trainingData);
    /// var metrics = mlContext.BinaryClassification.Evaluate(detector.Transform(testData));
    /// mlContext.Provenance().Save(detector, "detector.zip");
    /// </code>
    /// </example>
    public static ProvenanceCatalog Provenance(this MLContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return new ProvenanceCatalog(context);
    }
}
