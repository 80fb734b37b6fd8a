using Provenance.Detection.Features;
using Provenance.Detection.Learning;
using Provenance.Detection.Tensors;
using Provenance.Text.Identification;

namespace Provenance.Detection.Files;

/// <summary>Learned parts as tensors of a detector's file, each under a name of its own. Reading checks every bound.</summary>
internal static class LearnedTensors
{
    internal static void Write(SafeTensorsWriter writer, string name, HashedLinearModel[] heads)
    {
        var scales = new float[heads.Length * 2];
        for (var h = 0; h < heads.Length; h++)
        {
            Add(writer, $"{name}.{h}.weights", heads[h].Weights);
            scales[2 * h] = heads[h].Scale;
            scales[(2 * h) + 1] = heads[h].Bias;
        }

        Add(writer, name + ".scales", scales);
    }

    internal static void Write(SafeTensorsWriter writer, string name, NgramCounts counts)
    {
        Add(writer, name, counts.Table);
        Add(writer, name + ".totals", counts.Totals);
    }

    internal static void Write(SafeTensorsWriter writer, string name, TreeEnsembleData trees)
    {
        Add(writer, name + ".starts", trees.NodeStarts);
        Add(writer, name + ".feature", trees.Feature);
        Add(writer, name + ".threshold", trees.Threshold);
        Add(writer, name + ".children", trees.Children);
        Add(writer, name + ".node", trees.NodeValue);
        Add(writer, name + ".leaf", trees.LeafValue);
    }

    internal static void Write(SafeTensorsWriter writer, string name, ConformalThresholds thresholds)
    {
        Add(writer, name + ".edges", thresholds.Edges);
        Add(writer, name + ".scores", thresholds.Thresholds);
        Add(writer, name + ".counts", thresholds.Counts);
    }

    /// <exception cref="ProvenanceException">A linear model is damaged.</exception>
    internal static HashedLinearModel[] ReadHeads(SafeTensorsFile file, string name, int count)
    {
        var scales = file.Values<float>(name + ".scales", 2 * count);
        var heads = new HashedLinearModel[count];
        for (var h = 0; h < count; h++)
        {
            try
            {
                heads[h] = new HashedLinearModel(file.Values<sbyte>($"{name}.{h}.weights"), scales[2 * h], scales[(2 * h) + 1]);
            }
            catch (ArgumentException e)
            {
                throw DetectionErrors.Head(h, e);
            }
        }

        return heads;
    }

    /// <param name="file">The file.</param>
    /// <param name="name">The name of the counts.</param>
    /// <param name="expected">What is expected after each word; null for none.</param>
    internal static NgramCounts ReadCounts(SafeTensorsFile file, string name, ContextMoments? expected = null) =>
        new(file.Values<byte>(name), file.Values<float>(name + ".totals", 2)) { Expected = expected };

    internal static TreeEnsemble ReadTrees(SafeTensorsFile file, string name, int columns) => new(new TreeEnsembleData
    {
        Features = columns,
        NodeStarts = file.Values<int>(name + ".starts"),
        Feature = file.Values<short>(name + ".feature"),
        Threshold = file.Values<float>(name + ".threshold"),
        Children = file.Values<short>(name + ".children"),
        NodeValue = file.Values<double>(name + ".node"),
        LeafValue = file.Values<double>(name + ".leaf"),
    });

    internal static ConformalThresholds ReadThresholds(SafeTensorsFile file, string name) =>
        new(file.Values<int>(name + ".edges"), file.Values<float>(name + ".scores"), file.Values<int>(name + ".counts"));

    /// <summary>Reads the group of each language, or -1.</summary>
    /// <exception cref="ProvenanceException">A language belongs to a group that does not exist.</exception>
    internal static sbyte[] ReadGroups(SafeTensorsFile file, string name, int count)
    {
        var groups = file.Values<sbyte>(name, Languages.Codes.Length);
        foreach (var group in groups)
        {
            if (group < -1 || group >= count) throw DetectionErrors.LanguageGroup(group, count);
        }

        return groups;
    }

    private static void Add<T>(SafeTensorsWriter writer, string name, T[] values)
        where T : unmanaged => writer.Add<T>(name, values, values.Length);
}
