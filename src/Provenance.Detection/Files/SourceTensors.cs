using Provenance.Detection.Adaptations;
using Provenance.Detection.Features;
using Provenance.Detection.Learning;
using Provenance.Detection.Tensors;
using Provenance.Documents.Statistics;

namespace Provenance.Detection.Files;

/// <summary>A <see cref="SourceModel"/> as tensors of a detector's file.</summary>
internal static class SourceTensors
{
    private const string Heads = "source.head", Counts = "source.counts", Trees = "source.trees", Gate = "source.gate";
    private const string Weights = "source.weights", Calibration = "source.calibration", Thresholds = "source.thresholds";

    internal static void Write(SafeTensorsWriter writer, SourceModel source)
    {
        LearnedTensors.Write(writer, Heads, source.Heads);
        LearnedTensors.Write(writer, Counts, source.Counts);
        LearnedTensors.Write(writer, Trees, source.Trees.Data);
        LearnedTensors.Write(writer, Gate, source.Gate.Data);
        LearnedTensors.Write(writer, Thresholds, source.Thresholds);
        writer.Add<float>(Weights, source.Weights, source.Weights.Length);
        var calibration = source.Calibration.ToArray();
        writer.Add<double>(Calibration, calibration, calibration.Length);
    }

    /// <summary>Reads the parts of an adapted detector; null where the file has none.</summary>
    /// <param name="file">The detector's file.</param>
    /// <param name="families">Number of n-gram families.</param>
    /// <exception cref="ProvenanceException">A part is damaged.</exception>
    internal static SourceModel? Read(SafeTensorsFile file, int families)
    {
        const string What = "source";
        if (!file.Tensors.ContainsKey(Weights)) return null;
        var weights = file.Values<float>(Weights, SourceModel.WeightCount);
        LearningErrors.CheckFinite(What, nameof(weights), weights);
        return new SourceModel
        {
            Heads = LearnedTensors.ReadHeads(file, Heads, families),
            Counts = LearnedTensors.ReadCounts(file, Counts),
            Trees = LearnedTensors.ReadTrees(file, Trees, FeatureSchema.AdaptedColumns),
            Gate = LearnedTensors.ReadTrees(file, Gate, FeatureSchema.AdaptedColumns),
            Weights = weights,
            Calibration = new LogisticCalibration(file.Values<double>(Calibration)),
            Thresholds = LearnedTensors.ReadThresholds(file, Thresholds),
        };
    }
}
