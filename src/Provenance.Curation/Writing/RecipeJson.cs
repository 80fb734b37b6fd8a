using System.Text.Json;

namespace Provenance.Curation.Writing;

/// <summary>Writes the recipe of a selection, for manifest and report: the policy with its digest, detector and seed.</summary>
internal static class RecipeJson
{
    internal static void Write(Utf8JsonWriter json, SelectionReport report)
    {
        json.WriteString("policy_digest", report.PolicyDigest);
        json.WriteStartObject("policy");
        foreach (var (name, value) in report.Policy)
        {
            json.WriteString(name, value);
        }

        json.WriteEndObject();
        json.WriteString("detector", report.Detector);
        json.WriteNumber("seed", report.Seed);
    }
}
