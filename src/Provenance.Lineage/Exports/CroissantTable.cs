using System.Text.Json;

namespace Provenance.Lineage.Exports;

/// <summary>A record set of Croissant whose few rows are part of the description.</summary>
/// <param name="Id">Its id; the ids of its fields begin with it.</param>
/// <param name="Description">The meaning of a row.</param>
/// <param name="Key">The fields that identify a row.</param>
/// <param name="Columns">Fields in order, with their types and terms of <see cref="Terms"/>.</param>
internal sealed record CroissantTable(string Id, string Description, string[] Key, CroissantColumn[] Columns)
{
    /// <summary>Writes fields and rows; nothing if there are no rows.</summary>
    /// <param name="json">The writer.</param>
    /// <param name="rows">For each row and column a text, a whole number, several texts or null.</param>
    internal void Write(Utf8JsonWriter json, IReadOnlyList<object?[]> rows)
    {
        if (rows.Count == 0) return;

        json.WriteStartObject();
        json.WriteString("@type", "cr:RecordSet");
        json.WriteString("@id", Id);
        json.WriteString("name", Id);
        json.WriteString("description", Description);
        json.WriteStartArray("key");
        foreach (var key in Key) Reference(json, key);

        json.WriteEndArray();
        json.WriteStartArray("field");
        foreach (var column in Columns)
        {
            column.WriteStart(json, Id);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("data");
        foreach (var row in rows)
        {
            json.WriteStartObject();
            for (var i = 0; i < Columns.Length; i++)
            {
                json.WritePropertyName($"{Id}/{Columns[i].Name}");
                Value(json, row[i]);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void Reference(Utf8JsonWriter json, string name)
    {
        json.WriteStartObject();
        json.WriteString("@id", $"{Id}/{name}");
        json.WriteEndObject();
    }

    private static void Value(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            case IReadOnlyList<string> texts:
                json.WriteStartArray();
                foreach (var text in texts) json.WriteStringValue(text);

                json.WriteEndArray();
                break;
            default:
                json.WriteNumberValue(Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture));
                break;
        }
    }
}
