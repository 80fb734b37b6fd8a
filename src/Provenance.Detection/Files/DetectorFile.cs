using Provenance.Detection.Calibrations;
using Provenance.Detection.Features;
using Provenance.Detection.Learning;
using Provenance.Detection.References;
using Provenance.Detection.Tensors;
using Provenance.Text.Identification;

namespace Provenance.Detection.Files;

/// <summary>
/// The data that scanning needs of a detector, as safetensors with versions, training manifest and metrics in its header. Reading checks every bound and
/// executes nothing; writing the same model gives the same bytes. A detector's file holds it beside the ML.NET model: see
/// <see cref="Files.DetectorArchive"/>.
/// </summary>
internal static class DetectorFile
{
    /// <summary>Format version, raised when the meaning of a tensor changes.</summary>
    private const string Format = "provenance-detector-2";

    private const string FormatKey = "format", SchemaKey = "features", TrainingKey = "training", MetricsKey = "metrics", LanguagesKey = "languages", ExpectedKey = "expected";

    internal static byte[] Write(DetectorModel model)
    {
        var writer = new SafeTensorsWriter();
        writer.SetMetadata(FormatKey, Format);
        writer.SetMetadata(SchemaKey, FeatureSchema.Create(model.Vocabulary.Count).Version);
        writer.SetMetadata(LanguagesKey, string.Join(' ', Languages.Codes.ToArray()));
        writer.SetMetadata(TrainingKey, model.Training);
        writer.SetMetadata(MetricsKey, model.Metrics);
        Add(writer, "vocabulary", model.Vocabulary.Hashes);
        var scales = new float[model.Heads.Length * 2];
        for (var h = 0; h < model.Heads.Length; h++)
        {
            Add(writer, $"head.{h}.weights", model.Heads[h].Weights);
            scales[2 * h] = model.Heads[h].Scale;
            scales[(2 * h) + 1] = model.Heads[h].Bias;
        }

        Add(writer, "head.scales", scales);
        Add(writer, "counts", model.Counts.Table);
        Add(writer, "counts.totals", model.Counts.Totals);
        if (model.Counts.Expected is { } expected)
        {
            Add(writer, ExpectedKey + ".means", expected.Means);
            Add(writer, ExpectedKey + ".variances", expected.Variances);
            Add(writer, ExpectedKey + ".scale", expected.Scale);
        }

        Add(writer, "shares", model.Shares);
        for (var s = 0; s < model.Stages.Length; s++) AddTrees(writer, $"trees.{s}", model.Stages[s].Data);
        Add(writer, "calibration", model.Calibration.ToArray());
        Add(writer, "thresholds.edges", model.Thresholds.Edges);
        Add(writer, "thresholds.scores", model.Thresholds.Thresholds);
        Add(writer, "thresholds.counts", model.Thresholds.Counts);
        Add(writer, "languages.group", model.LanguageGroups);
        if (model.Reference is { } reference) BaselineTensors.Write(writer, reference);
        if (model.Collection is { } collection) CalibrationTensors.Write(writer, collection);
        return writer.ToArray();
    }

    /// <exception cref="ProvenanceException">The bytes are not a detector, are damaged, or are of another version.</exception>
    internal static DetectorModel Read(ReadOnlyMemory<byte> bytes)
    {
        var file = SafeTensorsFile.Read(bytes);
        if (!file.Metadata.TryGetValue(FormatKey, out var format)) throw DetectionErrors.NotADetector();
        if (format != Format) throw DetectionErrors.OtherFormat(format, Format);
        var vocabulary = new Vocabulary(file.Values<uint>("vocabulary"));
        var schema = FeatureSchema.Create(vocabulary.Count);
        var found = file.Metadata.GetValueOrDefault(SchemaKey, "");
        if (found != schema.Version) throw DetectionErrors.OtherFeatures(found, schema.Version);
        if (file.Metadata.GetValueOrDefault(LanguagesKey, "") != string.Join(' ', Languages.Codes.ToArray())) throw DetectionErrors.OtherLanguages();
        var shares = file.Values<float>("shares");
        var stages = shares.Length - schema.Ngrams.Length;
        if (stages is < 1 or > DetectorModel.MaxStages) throw DetectionErrors.Stages(stages);
        var thresholds = new ConformalThresholds(file.Values<int>("thresholds.edges"), file.Values<float>("thresholds.scores"), file.Values<int>("thresholds.counts"));
        var groups = file.Values<sbyte>("languages.group", Languages.Codes.Length);
        foreach (var group in groups)
        {
            if (group < -1 || group >= thresholds.Groups) throw DetectionErrors.LanguageGroup(group, thresholds.Groups);
        }

        return new DetectorModel
        {
            Vocabulary = vocabulary,
            Heads = ReadHeads(file, schema.Ngrams.Length),
            Counts = new NgramCounts(file.Values<byte>("counts"), file.Values<float>("counts.totals", 2)) { Expected = ReadExpected(file, vocabulary.Count) },
            Stages = ReadStages(file, stages, schema.Count),
            Shares = shares,
            Calibration = new LogisticCalibration(file.Values<double>("calibration")),
            Thresholds = thresholds,
            LanguageGroups = groups,
            Reference = BaselineTensors.Read(file, schema.Count, DetectorModel.SourceGroups),
            Collection = CalibrationTensors.Read(file),
            Training = file.Metadata.GetValueOrDefault(TrainingKey, "{}"),
            Metrics = file.Metadata.GetValueOrDefault(MetricsKey, "{}"),
        };
    }

    /// <summary>Reads what is expected after each word of the vocabulary, and after any other; null where the file has none.</summary>
    private static ContextMoments? ReadExpected(SafeTensorsFile file, int words)
    {
        if (!file.Tensors.ContainsKey(ExpectedKey + ".scale")) return null;
        return new ContextMoments(
            file.Values<float>(ExpectedKey + ".means", words + 1), file.Values<float>(ExpectedKey + ".variances", words + 1), file.Values<float>(ExpectedKey + ".scale", 2));
    }

    private static HashedLinearModel[] ReadHeads(SafeTensorsFile file, int count)
    {
        var scales = file.Values<float>("head.scales", 2 * count);
        var heads = new HashedLinearModel[count];
        for (var h = 0; h < count; h++)
        {
            try
            {
                heads[h] = new HashedLinearModel(file.Values<sbyte>($"head.{h}.weights"), scales[2 * h], scales[(2 * h) + 1]);
            }
            catch (ArgumentException e)
            {
                throw DetectionErrors.Head(h, e);
            }
        }

        return heads;
    }

    private static TreeEnsemble[] ReadStages(SafeTensorsFile file, int count, int columns)
    {
        var stages = new TreeEnsemble[count];
        for (var s = 0; s < count; s++)
        {
            stages[s] = new TreeEnsemble(new TreeEnsembleData
            {
                Features = columns,
                NodeStarts = file.Values<int>($"trees.{s}.starts"),
                Feature = file.Values<short>($"trees.{s}.feature"),
                Threshold = file.Values<float>($"trees.{s}.threshold"),
                Children = file.Values<short>($"trees.{s}.children"),
                NodeValue = file.Values<double>($"trees.{s}.node"),
                LeafValue = file.Values<double>($"trees.{s}.leaf"),
            });
        }

        return stages;
    }

    private static void AddTrees(SafeTensorsWriter writer, string name, TreeEnsembleData trees)
    {
        Add(writer, name + ".starts", trees.NodeStarts);
        Add(writer, name + ".feature", trees.Feature);
        Add(writer, name + ".threshold", trees.Threshold);
        Add(writer, name + ".children", trees.Children);
        Add(writer, name + ".node", trees.NodeValue);
        Add(writer, name + ".leaf", trees.LeafValue);
    }

    private static void Add<T>(SafeTensorsWriter writer, string name, T[] values)
        where T : unmanaged => writer.Add<T>(name, values, values.Length);
}
