using System.Text.Json;

namespace Provenance.Lineage.Exports;

/// <summary>Members of a data set's description that look the same whatever the data set is.</summary>
internal static class CroissantMembers
{
    /// <summary>Begins the description, which the caller ends: context, type and the specifications that it keeps to.</summary>
    internal static void WriteDatasetStart(this Utf8JsonWriter json)
    {
        json.WriteStartObject();
        CroissantContext.Write(json);
        json.WriteString("@type", "sc:Dataset");
        json.WriteStrings("conformsTo", ["http://mlcommons.org/croissant/1.1", "http://mlcommons.org/croissant/RAI/1.0"]);
    }

    /// <summary>Licences as addresses where they have one, else as works with a name; the specification requires one.</summary>
    internal static void WriteLicenses(this Utf8JsonWriter json, IReadOnlyCollection<string> texts)
    {
        json.WriteStartArray("license");
        if (texts.Count == 0) json.WriteNamed("sc:CreativeWork", "not stated");

        foreach (var text in texts)
        {
            if (License.Parse(text).Url is { } url)
            {
                json.WriteStringValue(url);
            }
            else
            {
                json.WriteNamed("sc:CreativeWork", text);
            }
        }

        json.WriteEndArray();
    }

    /// <summary>Those who made it; the specification requires one.</summary>
    internal static void WriteCreators(this Utf8JsonWriter json, IEnumerable<string> names)
    {
        json.WriteStartArray("creator");
        foreach (var name in names) json.WriteNamed("sc:Organization", name);

        json.WriteEndArray();
    }

    /// <summary>A record set whose rows are lines of JSON in files.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="id">Its id.</param>
    /// <param name="description">What a row is.</param>
    /// <param name="kind">What the files are: <c>fileObject</c> or <c>fileSet</c>.</param>
    /// <param name="files">The id of them.</param>
    /// <param name="fields">Members of a line as paths, and what they are.</param>
    internal static void WriteLines(
        this Utf8JsonWriter json, string id, string description, string kind, string files, IEnumerable<(string Path, CroissantColumn Column)> fields)
    {
        json.WriteStartObject();
        json.WriteString("@type", "cr:RecordSet");
        json.WriteString("@id", id);
        json.WriteString("name", id);
        json.WriteString("description", description);
        json.WriteStartArray("field");
        foreach (var (path, column) in fields)
        {
            column.WriteStart(json, id);
            json.WriteStartObject("source");
            json.WriteStartObject(kind);
            json.WriteString("@id", files);
            json.WriteEndObject();
            json.WriteStartObject("extract");
            json.WriteString("jsonPath", $"$.{path}");
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteNamed(this Utf8JsonWriter json, string type, string name)
    {
        json.WriteStartObject();
        json.WriteString("@type", type);
        json.WriteString("name", name);
        json.WriteEndObject();
    }
}
