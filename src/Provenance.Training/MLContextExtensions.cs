using Microsoft.ML;

namespace Provenance.Training;

/// <summary>Adds the detector and its features to ML.NET as estimators.</summary>
public static class MLContextExtensions
{
    /// <summary>Gets the estimators of Provenance.</summary>
    /// <param name="context">The ML.NET context, with its seed and log.</param>
    /// <returns>The estimators.</returns>
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
