using System.Text.Json;

namespace Provenance.Lineage.Exports;

/// <summary>A generation, or its bounds, as members of JSON.</summary>
internal static class GenerationText
{
    /// <param name="json">An object that is open.</param>
    /// <param name="generation">The generation.</param>
    /// <param name="prefix">The prefix of the terms' names.</param>
    internal static void Write(Utf8JsonWriter json, GenerationRange generation, string prefix = Terms.Prefix + ":")
    {
        if (generation.Exact is { } exact)
        {
            json.WriteNumber(prefix + Terms.Generation, exact);
            return;
        }

        json.WriteNumber(prefix + Terms.GenerationMin, generation.Min);
        if (generation.Max is { } most) json.WriteNumber(prefix + Terms.GenerationMax, most);
    }
}
