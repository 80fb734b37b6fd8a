using Microsoft.ML;
using Provenance.Detection.Files;
using Provenance.Training.Pipelines;

namespace Provenance.Training;

/// <summary>Checks detectors.</summary>
public static class DetectorExtensions
{
    /// <summary>Checks that both halves of a detector's file agree: the ML.NET model carries the data for scanning, has the same trees, and gives the same bits on texts.</summary>
    /// <param name="detector">The detector.</param>
    /// <param name="texts">The texts to compare on; <see langword="null"/> for about a hundred synthetic ones, of many lengths and scripts.</param>
    /// <param name="cancellation">Stops the check.</param>
    /// <returns>The numbers of compared stages, trees and texts.</returns>
    /// <exception cref="ProvenanceException">The file is damaged or was changed, or the halves differ; the message names the place.</exception>
    public static DetectorCheck Check(this Detector detector, IEnumerable<string>? texts = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(detector);
        try
        {
            var context = new MLContext();
            return PipelineCheck.Run(detector.Model, context, PipelineFile.Load(context, detector), texts ?? PipelineCheck.MadeUp(), cancellation);
        }
        catch (ProvenanceException e) when (detector.Path.Length > 0 && !e.Message.StartsWith(detector.Path, StringComparison.Ordinal))
        {
            throw DetectionErrors.Unreadable(detector.Path, e);
        }
    }
}
