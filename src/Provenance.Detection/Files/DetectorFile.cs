using Provenance.Detection.Adaptations;
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
        LearnedTensors.Write(writer, "head", model.Heads);
        LearnedTensors.Write(writer, "counts", model.Counts);
        if (model.Counts.Expected is { } expected)
        {
            Add(writer, ExpectedKey + ".means", expected.Means);
            Add(writer, ExpectedKey + ".variances", expected.Variances);
            Add(writer, ExpectedKey + ".scale", expected.Scale);
        }
        Add(writer, "shares", model.Shares);
        LearnedTensors.Write(writer, "trees.0", model.Trees.Data);
        Add(writer, "calibration", model.Calibration.ToArray());
        LearnedTensors.Write(writer, "thresholds", model.Thresholds);
        Add(writer, "languages.group", model.LanguageGroups);
        if (model.Reference is { } reference) BaselineTensors.Write(writer, reference);
        model.Sample?.Write(writer);
        if (model.Source is { } source) SourceTensors.Write(writer, source);
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
        var thresholds = LearnedTensors.ReadThresholds(file, "thresholds");
        var groups = LearnedTensors.ReadGroups(file, "languages.group", thresholds.Groups);

        return new DetectorModel
        {
            Vocabulary = vocabulary,
            Heads = LearnedTensors.ReadHeads(file, "head", schema.Ngrams.Length),
            Counts = LearnedTensors.ReadCounts(file, "counts", ReadExpected(file, vocabulary.Count)),
            Trees = LearnedTensors.ReadTrees(file, "trees.0", schema.Count),
            Shares = file.Values<float>("shares", schema.Ngrams.Length + 1),
            Calibration = new LogisticCalibration(file.Values<double>("calibration")),
            Thresholds = thresholds,
            LanguageGroups = groups,
            Reference = BaselineTensors.Read(file, schema.Count, DetectorModel.SourceGroups),
            Source = SourceTensors.Read(file, schema.Ngrams.Length),
            Sample = TrainingSample.Read(file, schema.Count, DetectorModel.SourceGroups),
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

    private static void Add<T>(SafeTensorsWriter writer, string name, T[] values)
        where T : unmanaged => writer.Add<T>(name, values, values.Length);
}
