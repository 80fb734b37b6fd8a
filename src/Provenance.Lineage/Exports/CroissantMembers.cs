using System.Globalization;
using System.Text.Json;

namespace Provenance.Lineage.Exports;

/// <summary>Members of a data set's description that are the same for all data sets.</summary>
internal static class CroissantMembers
{
    /// <summary>Begins the description with context, type and the specifications it conforms to; the caller ends it.</summary>
    internal static void WriteDatasetStart(this Utf8JsonWriter json)
    {
        json.WriteStartObject();
        CroissantContext.Write(json);
        json.WriteString("@type", "sc:Dataset");
        json.WriteStrings("conformsTo", ["http://mlcommons.org/croissant/1.1", "http://mlcommons.org/croissant/RAI/1.0"]);
    }

    /// <summary>Writes licences as addresses if they have one, otherwise as works with a name; the specification requires at least one.</summary>
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

    /// <summary>Writes the creators; the specification requires at least one.</summary>
    internal static void WriteCreators(this Utf8JsonWriter json, IEnumerable<string> names)
    {
        json.WriteStartArray("creator");
        foreach (var name in names) json.WriteNamed("sc:Organization", name);

        json.WriteEndArray();
    }

    /// <summary>Writes a record set whose rows are lines of JSON in files.</summary>
    /// <param name="json">The writer.</param>
    /// <param name="id">Its id.</param>
    /// <param name="description">The meaning of a row.</param>
    /// <param name="kind">The kind of the files: <c>fileObject</c> or <c>fileSet</c>.</param>
    /// <param name="files">The id of the files.</param>
    /// <param name="fields">Members of a line as names, outermost first, with their fields. No record set is written if there are none: at least one line must have each.</param>
    internal static void WriteLines(
        this Utf8JsonWriter json, string id, string description, string kind, string files, IReadOnlyList<(string[] Path, CroissantColumn Column)> fields)
    {
        if (fields.Count == 0) return;

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
            // lines of JSON are read as a table, whose columns are the members of a line; what is within one is found by a transformation
            json.WriteString("column", path[0]);
            json.WriteEndObject();
            if (path.Length > 1)
            {
                json.WriteStartObject("transform");
                json.WriteString("jsonPath", "$." + string.Join('.', path.Skip(1)));
                json.WriteEndObject();
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Writes how to cite a data set, as BibTeX.</summary>
    /// <param name="json">The writer.</param>
    /// <param name="name">Its name.</param>
    /// <param name="url">Its address.</param>
    /// <param name="year">The year of its publication; null if it is not known.</param>
    internal static void WriteCitation(this Utf8JsonWriter json, string name, string url, int? year) =>
        json.WriteString("citeAs", $"@misc{{dataset, title = {{{Braceless(name)}}}, howpublished = {{{Braceless(url)}}}{(year is { } known ? string.Create(CultureInfo.InvariantCulture, $", year = {{{known}}}") : "")}}}");

    private static string Braceless(string text) => text.Replace('{', '(').Replace('}', ')');

    private static void WriteNamed(this Utf8JsonWriter json, string type, string name)
    {
        json.WriteStartObject();
        json.WriteString("@type", type);
        json.WriteString("name", name);
        json.WriteEndObject();
    }
}
