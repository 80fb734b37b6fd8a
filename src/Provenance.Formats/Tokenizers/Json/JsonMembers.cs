using System.Text.Json;

namespace Provenance.Formats.Tokenizers.Json;

/// <summary>Members of JSON objects in a <c>tokenizer.json</c>: null counts as missing.</summary>
internal static class JsonMembers
{
    internal static JsonElement? Find(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var found) && found.ValueKind != JsonValueKind.Null ? found : null;

    internal static string? Text(this JsonElement element, string name) => element.Find(name)?.GetString();

    internal static bool Is(this JsonElement element, string name, bool otherwise = false) => element.Find(name)?.GetBoolean() ?? otherwise;

    /// <summary>Returns the name of a step or model.</summary>
    internal static string Type(this JsonElement element) => element.Text("type") ?? "a step without a type";

    internal static IEnumerable<JsonElement> Items(this JsonElement element, string name) => element.Find(name) is { } items ? items.EnumerateArray() : [];
}
