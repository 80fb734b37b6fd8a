using Provenance.Detection.Calibrations;
using Provenance.Text.Identification;
using Provenance.Training.Fitting;

namespace Provenance.Training.Calibrations;

/// <summary>Writes the manifest of a calibration as JSON, without times, paths or texts, so that the same documents give the same bytes.</summary>
internal static class CollectionManifest
{
    internal static string Write(CollectionReader documents, LanguageCalibration?[] languages, string baseDigest, CalibrationOptions options) => TrainingJson.Write(json =>
    {
        json.WriteString("base", baseDigest);
        json.WriteString("texts", documents.Texts());
        json.WriteNumber("documents", documents.Read);
        json.WriteNumber("filtered", documents.Filtered);
        json.WriteNumber("mixed", documents.Mixed);
        json.WriteNumber("too_short", documents.TooShort);
        json.WriteNumber("copies", documents.Copies);
        if (options.GroupField is { } field) json.WriteString("group_field", field);
        json.WriteStartObject("languages");
        for (var language = 0; language < languages.Length; language++)
        {
            if (languages[language] is not { } fitted) continue;
            json.WriteStartObject(Languages.Codes[language]);
            json.WriteNumber("human", fitted.Human);
            json.WriteNumber("independent", Math.Round(fitted.Effective, 1));
            json.WriteNumber("machine", fitted.Machine);
            json.WriteNumber("smallest_rate", Math.Round(fitted.SmallestRate, 6));
            json.WriteBoolean("added", fitted.Probability is not null);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    });
}
