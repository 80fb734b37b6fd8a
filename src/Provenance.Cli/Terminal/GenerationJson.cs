using System.Text.Json;

namespace Provenance.Cli.Terminal;

/// <summary>A generation as members of a JSON object: null with its bounds where it is not known.</summary>
internal static class GenerationJson
{
    internal static void WriteGeneration(this Utf8JsonWriter json, GenerationRange generation)
    {
        if (generation.Exact is { } exact)
        {
            json.WriteNumber("generation", exact);
            return;
        }

        json.WriteNull("generation");
        json.WriteNumber("generation_least", generation.Min);
        if (generation.Max is { } most) json.WriteNumber("generation_most", most);
    }
}
