using System.Text.Json;

namespace Provenance.Cli.Terminal;

/// <summary>Writes a generation as members of a JSON object: null with its bounds if it is unknown.</summary>
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
