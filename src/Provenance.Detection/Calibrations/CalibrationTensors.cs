using Provenance.Detection.Learning;
using Provenance.Detection.Tensors;
using Provenance.Documents.Statistics;
using Provenance.Text.Identification;

namespace Provenance.Detection.Calibrations;

/// <summary>A <see cref="CollectionCalibration"/> as tensors of a detector's file.</summary>
internal static class CalibrationTensors
{
    private const string ManifestKey = "collection", Numbers = "collection.languages", Edges = "collection.edges", PValues = "collection.p_values";
    private const string Documents = "collection.documents", Effective = "collection.effective", Added = "collection.added", Probabilities = "collection.probabilities";

    internal static void Write(SafeTensorsWriter writer, CollectionCalibration collection)
    {
        var all = collection.Calibrated.ToList();
        var added = all.FindAll(static one => one.Calibration.Probability is not null);
        writer.SetMetadata(ManifestKey, collection.Manifest);
        writer.Add<byte>(Numbers, [.. all.Select(static one => one.Language)], all.Count);
        writer.Add<int>(Edges, collection.Edges, collection.Edges.Length);
        writer.Add<float>(PValues, [.. all.SelectMany(static one => one.Calibration.PValues)], all.Count, collection.Edges.Length + 1, LanguageCalibration.Levels);
        writer.Add<int>(Documents, [.. all.SelectMany(static one => new[] { one.Calibration.Human, one.Calibration.Machine })], all.Count, 2);
        writer.Add<double>(Effective, [.. all.Select(static one => one.Calibration.Effective)], all.Count);
        writer.Add<byte>(Added, [.. added.Select(static one => one.Language)], added.Count);
        writer.Add<double>(Probabilities, [.. added.SelectMany(static one => one.Calibration.Probability!.ToArray())], added.Count, LogisticCalibration.Stored);
    }

    /// <summary>Reads a calibration; null where the file has none.</summary>
    /// <exception cref="ProvenanceException">The calibration is damaged.</exception>
    internal static CollectionCalibration? Read(SafeTensorsFile file)
    {
        if (!file.Tensors.ContainsKey(Numbers)) return null;
        var numbers = file.Values<byte>(Numbers);
        var added = file.Values<byte>(Added);
        Check(numbers);
        Check(added);
        var edges = file.Values<int>(Edges);
        var pValues = file.Values<float>(PValues, (long)numbers.Length * (edges.Length + 1) * LanguageCalibration.Levels);
        var documents = file.Values<int>(Documents, numbers.Length * 2);
        var effective = file.Values<double>(Effective, numbers.Length);
        var probabilities = file.Values<double>(Probabilities, added.Length * LogisticCalibration.Stored);
        var languages = new LanguageCalibration?[Languages.Codes.Length];
        var size = (edges.Length + 1) * LanguageCalibration.Levels;
        for (var i = 0; i < numbers.Length; i++)
        {
            var (human, machine) = (documents[2 * i], documents[(2 * i) + 1]);
            if (human < 1 || machine < 0 || !(effective[i] > 0 && effective[i] <= human)) Damaged($"{effective[i]} of {human} and {machine} documents");
            var probability = Array.IndexOf(added, numbers[i]);
            languages[numbers[i]] = new LanguageCalibration(edges, pValues[(i * size)..((i + 1) * size)])
            {
                Human = human,
                Machine = machine,
                Effective = effective[i],
                Probability = probability < 0 ? null : new LogisticCalibration(probabilities.AsSpan(probability * LogisticCalibration.Stored, LogisticCalibration.Stored)),
            };
        }

        foreach (var language in added)
        {
            if (languages[language] is null) Damaged($"a probability for a language without p-values, {language}");
        }

        return new CollectionCalibration(edges, languages, file.Metadata.GetValueOrDefault(ManifestKey, "{}"));
    }

    private static void Check(byte[] languages)
    {
        for (var i = 0; i < languages.Length; i++)
        {
            if (languages[i] >= Languages.Codes.Length || (i > 0 && languages[i] <= languages[i - 1])) Damaged($"language {languages[i]} of {Languages.Codes.Length}");
        }
    }

    private static void Damaged(string what) => LearningErrors.Damaged("calibration to a collection", what);
}
