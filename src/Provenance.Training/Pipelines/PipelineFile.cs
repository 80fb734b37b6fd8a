using System.Reflection;
using Microsoft.ML;
using Provenance.Detection.Files;

namespace Provenance.Training.Pipelines;

/// <summary>Writes and reads the half of a detector's file that ML.NET loads.</summary>
internal static class PipelineFile
{
    /// <summary>Creates a detector from newly learned parts.</summary>
    /// <param name="model">The learned parts.</param>
    /// <param name="forests">The stages of trees as ML.NET models.</param>
    internal static Detector Create(DetectorModel model, IReadOnlyList<ITransformer> forests)
    {
        var scanner = DetectorFile.Write(model);
        var context = new MLContext();
        return Detector.FromFile(scanner, Write(context, DetectorPipeline.Create(context, scanner, forests), scanner));
    }

    /// <summary>Saves a chain as ML.NET does, and adds the data for scanning.</summary>
    internal static byte[] Write(MLContext context, ITransformer chain, byte[] scanner)
    {
        using var saved = new MemoryStream();
        context.Model.Save(chain, DetectorPipeline.Empty(context).Schema, saved);
        saved.Position = 0;
        return DetectorArchive.Write(saved, scanner);
    }

    /// <summary>Loads the ML.NET model of a detector, after checking the digest of every entry.</summary>
    /// <exception cref="ProvenanceException">The file is damaged, or was changed.</exception>
    internal static ITransformer Load(MLContext context, Detector detector)
    {
        using var file = new MemoryStream(detector.ReadFile());
        try
        {
            DetectorArchive.Verify(file);
            file.Position = 0;
            return context.Model.Load(file, out _);
        }
        catch (TargetInvocationException e)
        {
            // an assembly that the model names is missing: another version wrote it
            throw DetectionErrors.Unreadable(detector.Path, e.GetBaseException());
        }
        catch (Exception e) when (e is InvalidDataException or FormatException or InvalidOperationException or ArgumentException or ProvenanceException)
        {
            throw DetectionErrors.Unreadable(detector.Path, e);
        }
    }

    /// <summary>Loads the stages of trees of a detector as ML.NET models.</summary>
    /// <exception cref="ProvenanceException">The file is damaged, or was changed.</exception>
    internal static IReadOnlyList<ITransformer> LoadForests(Detector detector) => DetectorPipeline.ForestsOf(Load(new MLContext(), detector));
}
