using System.Globalization;
using System.Text.Json;

namespace Provenance.Cli.Terminal;

/// <summary>Shows any JSON as rows of name and value: objects become dotted names, each item of an array one row.</summary>
internal static class JsonRows
{
    internal static List<(string Name, string Value)> Read(string json)
    {
        var rows = new List<(string, string)>();
        using var document = JsonDocument.Parse(json);
        Add(rows, "", document.RootElement);
        return rows;
    }

    private static void Add(List<(string, string)> rows, string name, JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            if (name.Length > 0 && IsFlat(element))
            {
                rows.Add((name, Inline(element)));
                return;
            }

            foreach (var property in element.EnumerateObject())
            {
                Add(rows, name.Length == 0 ? property.Name : $"{name}.{property.Name}", property.Value);
            }
        }
        else if (element.ValueKind == JsonValueKind.Array && !IsFlat(element))
        {
            foreach (var item in element.EnumerateArray()) Add(rows, name, item);
        }
        else
        {
            rows.Add((name.Length == 0 ? "value" : name, Inline(element)));
        }
    }

    private static bool IsFlat(JsonElement element)
    {
        foreach (var child in Children(element))
        {
            if (child.ValueKind is JsonValueKind.Object or JsonValueKind.Array) return false;
        }

        return true;
    }

    private static IEnumerable<JsonElement> Children(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object ? element.EnumerateObject().Select(property => property.Value) : element.EnumerateArray();

    private static string Inline(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object or JsonValueKind.Array when !Children(element).Any() => "none",
        JsonValueKind.Object => string.Join(", ", element.EnumerateObject().Select(property => $"{property.Name} {Inline(property.Value)}")),
        JsonValueKind.Array => string.Join(", ", element.EnumerateArray().Select(Inline)),
        JsonValueKind.String => element.GetString()!,
        JsonValueKind.Number => element.GetDouble().ToString("#,0.####", CultureInfo.InvariantCulture),
        _ => element.GetRawText(),
    };
}
